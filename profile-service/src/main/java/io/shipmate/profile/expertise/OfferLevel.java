package io.shipmate.profile.expertise;

/** How well somebody knows what they offer, in their own judgement. */
public enum OfferLevel {
    FAMILIAR,
    EXPERIENCED,
    EXPERT
}
