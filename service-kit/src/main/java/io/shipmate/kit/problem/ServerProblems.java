package io.shipmate.kit.problem;

import io.quarkus.security.AuthenticationFailedException;
import io.quarkus.security.ForbiddenException;
import io.quarkus.security.UnauthorizedException;
import io.shipmate.kit.database.Fault;
import jakarta.ws.rs.ProcessingException;
import jakarta.ws.rs.WebApplicationException;
import jakarta.ws.rs.core.HttpHeaders;
import java.sql.SQLException;
import org.jboss.logging.Logger;
import org.jboss.resteasy.reactive.RestResponse;
import org.jboss.resteasy.reactive.server.ServerExceptionMapper;

/** No sign-in, not allowed, and what is our own fault. Neither the caller nor the log sees the words of a request. */
class ServerProblems {

    private static final Logger LOG = Logger.getLogger(ServerProblems.class);
    private static final int SECONDS_TO_WAIT = 2;

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

    @ServerExceptionMapper
    RestResponse<Problem> ourFault(Throwable e) {
        return switch (Fault.of(e)) {
            case AWAY -> tryAgain("The database is away", e);
            case MET -> tryAgain("Two changes met", e);
            case REFUSED, CONSTRAINT, NONE -> isUnstorable(e) ? badRequest() : internalError(e);
        };
    }

    /** A neighbour did not answer. */
    @ServerExceptionMapper
    RestResponse<Problem> neighbourAway(ProcessingException e) {
        return tryAgain("A neighbour does not answer", e);
    }

    /** What a neighbour answered is never our own answer: its 404 is not ours, and its 401 is about our own sign-in there. */
    static RestResponse<Problem> neighbourRefused(WebApplicationException e) {
        var status = e.getResponse().getStatus();
        return status == 429 || status == 502 || status == 503 || status == 504
                ? tryAgain("A neighbour answered " + status, e)
                : internalError(e);
    }

    /** Somebody threw a status of 500 or more. */
    static RestResponse<Problem> failed(int status, WebApplicationException e) {
        return status == 503 ? tryAgain("Not available", e) : internalError(e);
    }

    private static RestResponse<Problem> tryAgain(String what, Throwable e) {
        LOG.warnf("%s: %s", what, Traces.summary(e));
        return Problem.of(503, "try-again").response(HttpHeaders.RETRY_AFTER, SECONDS_TO_WAIT);
    }

    static RestResponse<Problem> internalError(Throwable e) {
        LOG.error("A request failed", Traces.withoutWords(e));
        return Problem.of(500, "internal-error").response();
    }

    private static RestResponse<Problem> badRequest() {
        return Problem.badRequest("bad-request").response();
    }

    private static RestResponse<Problem> unauthorized(String challenge) {
        return Problem.of(401, "unauthorized").response(HttpHeaders.WWW_AUTHENTICATE, challenge);
    }

    /** A character that PostgreSQL cannot keep came in by an address or a header; bodies are checked as they are read. */
    private static boolean isUnstorable(Throwable failure) {
        for (var cause = failure; cause != null; cause = cause.getCause()) {
            if (cause instanceof SQLException sql
                    && ("22021".equals(sql.getSQLState()) || "22P05".equals(sql.getSQLState()))) {
                return true;
            }
        }
        return false;
    }
}
