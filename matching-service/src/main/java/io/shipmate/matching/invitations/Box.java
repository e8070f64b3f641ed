package io.shipmate.matching.invitations;

import io.shipmate.kit.problem.Invalid;

/** Which of one's invitations to list. */
enum Box {
    RECEIVED,
    SENT;

    static Box of(String name) {
        return switch (name) {
            case null -> RECEIVED;
            case "received" -> RECEIVED;
            case "sent" -> SENT;
            default -> throw Invalid.at("box", "must be received or sent");
        };
    }
}
