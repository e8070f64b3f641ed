package io.shipmate.profile.expertise;

/** Who may see an entry: every member, only those to whom its owner is suggested, or nobody (it only helps matching). */
public enum ShownTo {
    MEMBERS,
    SUGGESTED,
    MATCHING_ONLY
}
