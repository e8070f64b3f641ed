package io.shipmate.profile.expertise;

import io.shipmate.profile.topics.Topics;
import jakarta.validation.Valid;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Size;
import java.util.List;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

/** All that somebody offers, in their own order; replaces the list. */
@Schema(name = "ReplaceOffers")
public record ReplaceOffers(@NotNull @Size(max = 30) List<@NotNull @Valid Entry> offers) {

    /** One offer; shown to all members unless it says otherwise. */
    @Schema(name = "ReplaceOffersEntry")
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

            @NotNull OfferLevel level,

            @Size(max = 1000) @Schema(examples = "I have run three incident teams.")
            String words,

            ShownTo shownTo) {

        private Offer on(UUID meant) {
            var shown = shownTo == null ? ShownTo.MEMBERS : shownTo;
            return new Offer(meant, level, Entries.tidy(words), shown);
        }
    }

    /**
     * The offers that are meant. Those of topics that were merged meanwhile are joined. Refuses unknown topics and repetitions,
     * naming the entry.
     */
    public List<Offer> offers(Topics topics) {
        var meant = Entries.topics("offers", offers, Entry::topic, Entry::word, topics);
        return Entries.joined(Entries.each(offers, meant, Entry::on), Offer::topic, Offer::joined);
    }
}
