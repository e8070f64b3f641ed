package io.shipmate.profile.expertise;

import io.shipmate.kit.problem.Invalid;
import io.shipmate.profile.topics.Topics;
import jakarta.validation.Valid;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Pattern;
import jakarta.validation.constraints.Size;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.UUID;
import java.util.stream.Stream;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

/** All that somebody tells of what they have lived through, in their own order; replaces the list. */
@Schema(name = "ReplaceExperiences")
public record ReplaceExperiences(@NotNull @Size(max = 30) List<@NotNull @Valid Entry> experiences) {

    /** One experience: with a topic, a word of one's own, or a short key. What life brings needs a topic or a word. */
    @Schema(name = "ReplaceExperiencesEntry")
    public record Entry(
            @NotNull ExperienceKind kind,

            @Schema(description = "The topic's id; either this or `word` or `key`")
            UUID topic,

            @Size(max = 80) @Schema(description = "Where no topic fits; as in offers", examples = "Beekeeping")
            String word,

            @Size(max = 40)
            @Pattern(regexp = "[a-z0-9]+(-[a-z0-9]+)*", message = "must be a short key, such as southeast-asia")
            @Schema(examples = "southeast-asia")
            String key,

            @Size(max = 1000) @Schema(examples = "Two years building the team in Singapore.")
            String words,

            ShownTo shownTo) {

        private ShownTo usuallyShownTo() {
            return kind == ExperienceKind.LIFE ? ShownTo.MATCHING_ONLY : ShownTo.MEMBERS;
        }

        private Experience about(UUID meant) {
            return new Experience(
                    kind,
                    meant == null ? key : meant.toString(),
                    meant,
                    Entries.tidy(words),
                    shownTo == null ? usuallyShownTo() : shownTo);
        }
    }

    /**
     * The experiences that are meant. Those of topics that were merged meanwhile are joined. Refuses unknown topics, repetitions,
     * and entries with none or several of topic, word and key, naming the entry.
     */
    public List<Experience> experiences(Topics topics) {
        for (var i = 0; i < experiences.size(); i++) {
            requireOneName(i, experiences.get(i));
        }
        var names = new ArrayList<Object>();
        for (var entry : experiences) {
            names.add(
                    entry.word() != null
                            ? new Object()
                            : entry.kind() + "/" + (entry.topic() == null ? entry.key() : entry.topic()));
        }
        Entries.requireOnce("experiences", "/kind", names);
        var meant = Entries.topics(
                "experiences",
                experiences.stream().map(Entry::topic).toList(),
                experiences.stream().map(entry -> Entries.tidy(entry.word())).toList(),
                topics);
        var asked = Entries.each(experiences, meant, Entry::about);
        return Entries.joined(asked, one -> one.kind() + "/" + one.key(), Experience::joined);
    }

    private static void requireOneName(int index, Entry entry) {
        var place = "/experiences/" + index;
        var names = Stream.of(entry.topic(), Entries.tidy(entry.word()), entry.key())
                .filter(Objects::nonNull)
                .count();
        if (names != 1) {
            throw Invalid.coded(place, "topic-word-or-key");
        }
        if (entry.kind() == ExperienceKind.LIFE && entry.key() != null) {
            throw Invalid.at(place + "/topic", "must be there for LIFE: a key would travel in clear");
        }
    }
}
