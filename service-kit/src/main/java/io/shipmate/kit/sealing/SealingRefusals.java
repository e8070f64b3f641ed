package io.shipmate.kit.sealing;

import io.shipmate.kit.problem.Problem;
import org.jboss.logging.Logger;
import org.jboss.resteasy.reactive.RestResponse;
import org.jboss.resteasy.reactive.server.ServerExceptionMapper;

class SealingRefusals {

    private static final Logger LOG = Logger.getLogger(SealingRefusals.class);

    /** Somebody's words are lost or out of reach; an operator must know at once, and nobody may see a garbled text. */
    @ServerExceptionMapper
    RestResponse<Problem> of(SealBroken broken) {
        LOG.errorf("What was sealed cannot be opened; look at the master keys: %s", broken.reason());
        return Problem.of(500, "sealed-unreadable").response();
    }
}
