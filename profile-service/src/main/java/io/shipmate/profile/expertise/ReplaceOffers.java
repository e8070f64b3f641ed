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
            @NotNull UUID topic,

            @NotNull OfferLevel level,

            @Size(max = 500) @Schema(examples = "I have run three incident teams.")
            String words,

            ShownTo shownTo) {}

    /** The offers that are meant. Refuses unknown topics and repetitions, naming the entry. */
    public List<Offer> offers(Topics topics) {
        var ids = offers.stream().map(Entry::topic).toList();
        Entries.requireKnown("offers", "/topic", ids, topics);
        Entries.requireOnce("offers", "/topic", ids);
        return offers.stream()
                .map(entry -> new Offer(
                        entry.topic(),
                        entry.level(),
                        Entries.tidy(entry.words()),
                        entry.shownTo() == null ? ShownTo.MEMBERS : entry.shownTo()))
                .toList();
    }
}
