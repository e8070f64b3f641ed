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
            @Schema(description = "The topic's id; either this or `word`")
            UUID topic,

            @Size(max = 80)
            @Schema(
                    description =
                            "Where no topic fits: a word of one's own. If it names a topic, that is meant. Else it is"
                                    + " kept as it is and may become a topic: people-admins read it once five people use"
                                    + " it or somebody proposes it, never from whom.",
                    examples = "Beekeeping")
            String word,

            @NotNull Need need,

            @Size(max = 1000) @Schema(examples = "My first team of eight, and I still want to code.")
            String words,

            ShownTo shownTo) {

        private Seek on(UUID meant) {
            var shown = shownTo == null ? ShownTo.SUGGESTED : shownTo;
            return new Seek(meant, need, Entries.tidy(words), shown);
        }
    }

    /**
     * The seeks that are meant. Those of topics that were merged meanwhile are joined. Refuses unknown topics and repetitions,
     * naming the entry.
     */
    public List<Seek> seeks(Topics topics) {
        var meant = Entries.topics("seeks", seeks, Entry::topic, Entry::word, topics);
        return Entries.joined(Entries.each(seeks, meant, Entry::on), Seek::topic, Seek::joined);
    }
}
