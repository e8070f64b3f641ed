package io.shipmate.profile.sources;

import java.util.Map;

/** Implemented by each feature through which facts come in, so that a people-admin can choose among its sources. */
public interface KnownSources {

    /** The sources that are there now, with the names that people-admins gave them. */
    Map<FactSource, String> names();
}
