package io.shipmate.kit.problem;

import io.quarkus.security.AuthenticationFailedException;
import io.quarkus.security.ForbiddenException;
import io.quarkus.security.UnauthorizedException;
import io.shipmate.kit.sealing.SealBroken;
import jakarta.ws.rs.core.HttpHeaders;
import java.sql.SQLException;
import org.jboss.logging.Logger;
import org.jboss.resteasy.reactive.RestResponse;
import org.jboss.resteasy.reactive.server.ServerExceptionMapper;

/** No sign-in, not allowed, and what is our own fault. The caller never sees an exception's words. */
class ServerProblems {

    private static final Logger LOG = Logger.getLogger(ServerProblems.class);

    @ServerExceptionMapper
    RestResponse<Problem> noSignIn(UnauthorizedException e) {
        return unauthorized("Bearer");
    }

    @ServerExceptionMapper
    RestResponse<Problem> badToken(AuthenticationFailedException e) {
        return unauthorized("Bearer error=\"invalid_token\"");
    }

    @ServerExceptionMapper
    RestResponse<Problem> notAllowed(ForbiddenException e) {
        return Problem.forbidden("forbidden").response();
    }

    /** Somebody's words are lost or out of reach; an operator must know at once, and nobody may see a garbled text. */
    @ServerExceptionMapper
    RestResponse<Problem> sealed(SealBroken e) {
        LOG.errorf("What was sealed cannot be opened; look at the master keys: %s", e.reason());
        return Problem.of(500, "sealed-unreadable").response();
    }

    @ServerExceptionMapper
    RestResponse<Problem> ourFault(Throwable e) {
        if (databaseAway(e)) {
            LOG.warnf("The database is away: %s", e.getClass().getSimpleName());
            return Problem.of(503, "try-again").response(HttpHeaders.RETRY_AFTER, 2);
        }
        LOG.errorf(e, "A request failed");
        return Problem.of(500, "internal-error").response();
    }

    private static RestResponse<Problem> unauthorized(String challenge) {
        return Problem.of(401, "unauthorized").response(HttpHeaders.WWW_AUTHENTICATE, challenge);
    }

    /** Connection lost (08), server shutting down (57P), out of resources (53), or no connection free in the pool. */
    private static boolean databaseAway(Throwable failure) {
        for (var cause = failure; cause != null; cause = cause.getCause()) {
            if (cause instanceof SQLException sql) {
                var state = sql.getSQLState();
                return state == null || state.startsWith("08") || state.startsWith("57P") || state.startsWith("53");
            }
        }
        return false;
    }
}
