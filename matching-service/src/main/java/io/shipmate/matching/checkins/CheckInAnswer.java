package io.shipmate.matching.checkins;

/** What one may say to a check-in. */
enum CheckInAnswer {
    GO_ON("G"),
    PAUSE("P"),
    END("E");

    /** What stands where nothing has been said: as long as any answer. */
    static final String NONE = "-";

    private final String letter;

    CheckInAnswer(String letter) {
        this.letter = letter;
    }

    String letter() {
        return letter;
    }
}
