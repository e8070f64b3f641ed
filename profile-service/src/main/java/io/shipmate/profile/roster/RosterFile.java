package io.shipmate.profile.roster;

/** The bytes of an uploaded file; handed on once, never compared. */
final class RosterFile {

    private final byte[] bytes;

    RosterFile(byte[] bytes) {
        this.bytes = bytes;
    }

    byte[] bytes() {
        return bytes;
    }
}
