package io.shipmate.profile.expertise;

import io.shipmate.kit.problem.Invalid;
import io.shipmate.profile.topics.Topics;
import jakarta.validation.Valid;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Pattern;
import jakarta.validation.constraints.Size;
import java.util.List;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

/** All that somebody tells of what they have lived through, in their own order; replaces the list. */
@Schema(name = "ReplaceExperiences")
public record ReplaceExperiences(@NotNull @Size(max = 30) List<@NotNull @Valid Entry> experiences) {

    /** One experience: with a topic, or with a short key where the catalogue has none. What life brings needs a topic. */
    @Schema(name = "ReplaceExperiencesEntry")
    public record Entry(
            @NotNull ExperienceKind kind,

            UUID topic,

            @Size(max = 40)
            @Pattern(regexp = "[a-z0-9]+(-[a-z0-9]+)*", message = "must be a short key, such as southeast-asia")
            @Schema(examples = "southeast-asia")
            String key,

            @Size(max = 500) @Schema(examples = "Two years building the team in Singapore.")
            String words,

            ShownTo shownTo) {

        private String identity() {
            return topic == null ? key : topic.toString();
        }

        private ShownTo usuallyShownTo() {
            return kind == ExperienceKind.LIFE ? ShownTo.MATCHING_ONLY : ShownTo.MEMBERS;
        }
    }

    /**
     * The experiences that are meant. Refuses unknown topics, repetitions, and entries with both or neither of topic and key,
     * naming the entry.
     */
    public List<Experience> experiences(Topics topics) {
        for (var i = 0; i < experiences.size(); i++) {
            requireOneName(i, experiences.get(i));
        }
        Entries.requireKnown(
                "experiences", "/topic", experiences.stream().map(Entry::topic).toList(), topics);
        Entries.requireOnce(
                "experiences",
                "/kind",
                experiences.stream()
                        .map(entry -> entry.kind() + "/" + entry.identity())
                        .toList());
        return experiences.stream()
                .map(entry -> new Experience(
                        entry.kind(),
                        entry.identity(),
                        entry.topic(),
                        Entries.tidy(entry.words()),
                        entry.shownTo() == null ? entry.usuallyShownTo() : entry.shownTo()))
                .toList();
    }

    private static void requireOneName(int index, Entry entry) {
        var place = "/experiences/" + index;
        if ((entry.topic() == null) == (entry.key() == null)) {
            throw Invalid.at(place, "must have either a topic or a key");
        }
        if (entry.kind() == ExperienceKind.LIFE && entry.topic() == null) {
            throw Invalid.at(place + "/topic", "must be there for LIFE: a key would travel in clear");
        }
    }
}
