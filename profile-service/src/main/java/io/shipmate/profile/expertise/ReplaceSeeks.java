package io.shipmate.profile.expertise;

import io.shipmate.profile.topics.Topics;
import jakarta.validation.Valid;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Size;
import java.util.List;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

/** All that somebody seeks, in their own order; replaces the list. */
@Schema(name = "ReplaceSeeks")
public record ReplaceSeeks(@NotNull @Size(max = 30) List<@NotNull @Valid Entry> seeks) {

    /** One seek; shown to those one is suggested to unless it says otherwise. */
    @Schema(name = "ReplaceSeeksEntry")
    public record Entry(
            @NotNull UUID topic,

            @NotNull Need need,

            @Size(max = 500) @Schema(examples = "My first team of eight, and I still want to code.")
            String words,

            ShownTo shownTo) {}

    /** The seeks that are meant. Refuses unknown topics and repetitions, naming the entry. */
    public List<Seek> seeks(Topics topics) {
        var ids = seeks.stream().map(Entry::topic).toList();
        Entries.requireKnown("seeks", "/topic", ids, topics);
        Entries.requireOnce("seeks", "/topic", ids);
        return seeks.stream()
                .map(entry -> new Seek(
                        entry.topic(),
                        entry.need(),
                        Entries.tidy(entry.words()),
                        entry.shownTo() == null ? ShownTo.SUGGESTED : entry.shownTo()))
                .toList();
    }
}
