package io.shipmate.matching.invitations;

/** What only the receiver may know of an invitation. */
enum ReceiverSide {
    /** The receiver sees it. */
    SHOWN('S'),
    /** The receiver never sees it. */
    HIDDEN('H'),
    /** The receiver said no. */
    DECLINED('D');

    private final char letter;

    ReceiverSide(char letter) {
        this.letter = letter;
    }

    /** One letter, whatever it is: sealed, all look alike, length included. */
    String letter() {
        return String.valueOf(letter);
    }

    static ReceiverSide of(String letter) {
        for (var side : values()) {
            if (side.letter().equals(letter)) {
                return side;
            }
        }
        throw new IllegalArgumentException("No receiver's side is " + letter);
    }
}
