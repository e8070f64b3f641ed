package io.shipmate.profile.scim;

import io.shipmate.kit.problem.Refusal;

/** Why a provider is refused; told in SCIM's own format (RFC 7644, 3.12), in English. */
abstract sealed class ScimRefused extends Refusal {

    /** What the provider's log will show. */
    abstract String detail();

    /** No token, or one that is not good. */
    static final class TokenInvalid extends ScimRefused {

        @Override
        String detail() {
            return "The bearer token is missing, ended or wrong";
        }
    }

    /** Somebody who was erased; they come back only by signing in themselves. */
    static final class NotTakenIn extends ScimRefused {

        @Override
        String detail() {
            return "This user is not taken in at present";
        }
    }

    /** Nothing of this connection has this id. */
    static final class Unknown extends ScimRefused {

        @Override
        String detail() {
            return "There is no such resource";
        }
    }

    /** Somebody or something of this connection has this name or id already. */
    static final class Taken extends ScimRefused {

        private final String detail;

        private Taken(String attribute, String how) {
            this.detail = attribute + ' ' + how;
        }

        Taken(String attribute) {
            this(attribute, "belongs to another resource");
        }

        /** The id of a person who is another user here, and may have another name by now. */
        static Taken byPerson(String attribute) {
            return new Taken(attribute, "is the id of a person who is another user of this connection");
        }

        @Override
        String detail() {
            return detail;
        }
    }

    /** It has changed since the version that the provider has seen. */
    static final class Stale extends ScimRefused {

        @Override
        String detail() {
            return "It has changed since the version in If-Match";
        }
    }

    /** The request says something that cannot be. */
    static final class Wrong extends ScimRefused {

        private final Kind kind;
        private final String detail;

        Wrong(Kind kind, String detail) {
            this.kind = kind;
            this.detail = detail;
        }

        Kind kind() {
            return kind;
        }

        @Override
        String detail() {
            return detail;
        }
    }

    /** The scimType of a 400. */
    enum Kind {
        INVALID_FILTER("invalidFilter"),
        INVALID_SYNTAX("invalidSyntax"),
        INVALID_PATH("invalidPath"),
        INVALID_VALUE("invalidValue"),
        NO_TARGET("noTarget"),
        MUTABILITY("mutability");

        private final String scimType;

        Kind(String scimType) {
            this.scimType = scimType;
        }

        String scimType() {
            return scimType;
        }
    }
}
