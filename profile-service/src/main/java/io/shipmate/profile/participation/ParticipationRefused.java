package io.shipmate.profile.participation;

import io.shipmate.kit.problem.Refusal;

/** Why somebody's participation does not change. */
public abstract sealed class ParticipationRefused extends Refusal {

    /** Taking part needs the house norms, once. */
    static final class HouseNormsNotAccepted extends ParticipationRefused {}

    /** Who is OUT has nothing to pause. */
    static final class NotTakingPart extends ParticipationRefused {}
}
