package io.shipmate.profile.people;

import java.util.List;
import java.util.UUID;

/** What somebody keeps for the time after they have left; another feature keeps it. */
public interface AfterLeaving {

    /** What the person has said, for their own eyes. */
    ContinuityView of(UUID person);

    /** The people who have proved that this private mail address, in any spelling, is theirs. */
    List<UUID> whoProved(String address);
}
