package io.shipmate.local.demo;

import io.shipmate.local.stack.Service;
import java.util.List;
import java.util.Map;

/** Chapter seven: what one writes for the other, and who cannot read it. */
final class Confiding {

    private static final String WORDS =
            "What I take with me: I will ask before I answer. Thank you for the story of the merger.";

    private final Narrator narrator;
    private final TwoPeople two;
    private final String notes;

    Confiding(Narrator narrator, TwoPeople two, String session) {
        this.narrator = narrator;
        this.two = two;
        notes = "/sessions/" + session + "/notes/shared";
    }

    /** One writes a note for the circle, and the other reads it. Returns the note's id. */
    String shareANote() {
        var shared = two.first()
                .api()
                .post(Service.SESSION, notes, Map.of("words", WORDS))
                .expect(201);
        var id = shared.json().path("id").asString();
        narrator.tell(two.first().name() + " writes a note for the two of them: \"" + WORDS + "\"", shared, "");
        var read = two.second().api().get(Service.SESSION, notes + "/" + id).expect(200);
        if (!read.json().path("words").asString().equals(WORDS)) {
            throw new DidNotHappen("The shared note reads otherwise for the other: " + read.body());
        }
        narrator.tell(two.second().name() + " reads it, word for word", read, "");
        return id;
    }

    /** Whoever is not in the circle does not even learn that there is a note. */
    void keepItFrom(List<Outsider> outsiders, String note) {
        for (var outsider : outsiders) {
            var answer = outsider.somebody()
                    .api()
                    .get(Service.SESSION, notes + "/" + note)
                    .expect(404);
            outsider.somebody().api().get(Service.SESSION, notes).expect(404);
            narrator.tell(outsider.somebody().name() + " tries, " + outsider.what(), answer, "as if there were none");
        }
    }

    /**
     * Somebody who is not in the circle.
     *
     * @param somebody who it is
     * @param what they are, such as "a member"
     */
    record Outsider(Somebody somebody, String what) {}
}
