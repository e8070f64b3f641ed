package io.shipmate.profile.expertise;

/** How much somebody wants a thinking partner on a topic. */
public enum Need {
    CURIOUS,
    WANTED,
    PRESSING
}
