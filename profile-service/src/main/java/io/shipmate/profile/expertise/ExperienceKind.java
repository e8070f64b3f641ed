package io.shipmate.profile.expertise;

/** What sort of sea somebody has crossed. */
public enum ExperienceKind {
    INDUSTRY,
    FUNCTION,
    REGION,
    ROLE,
    LIFE
}
