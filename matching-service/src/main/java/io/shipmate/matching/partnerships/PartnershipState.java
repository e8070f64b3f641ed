package io.shipmate.matching.partnerships;

/** Where a partnership stands. */
public enum PartnershipState {
    ACTIVE,
    PAUSED,
    ENDED
}
