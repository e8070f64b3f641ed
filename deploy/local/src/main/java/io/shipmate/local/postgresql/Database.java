package io.shipmate.local.postgresql;

import java.sql.Connection;
import java.sql.SQLException;

/**
 * A database and the one role that may connect to it; both have the same name.
 *
 * @param name lower-case letters only, so it can stand in a statement as it is
 * @param password what the role signs in with from now on
 */
record Database(String name, String password) {

    Database {
        if (!name.matches("[a-z]+") || !password.matches("[A-Za-z0-9_-]+")) {
            throw new IllegalArgumentException("A database's name or password with letters that need quoting");
        }
    }

    void ensure(Connection superuser) throws SQLException {
        var verb = exists(superuser, "select 1 from pg_roles where rolname = ?") ? "alter" : "create";
        run(superuser, verb + " role " + name + " login password '" + password + "'");
        if (!exists(superuser, "select 1 from pg_database where datname = ?")) {
            run(superuser, "create database " + name + " owner " + name);
        }
        run(superuser, "revoke all on database " + name + " from public");
        run(superuser, "revoke all on database postgres from public");
        run(superuser, "revoke all on database template1 from public");
    }

    private boolean exists(Connection superuser, String query) throws SQLException {
        try (var statement = superuser.prepareStatement(query)) {
            statement.setString(1, name);
            try (var found = statement.executeQuery()) {
                return found.next();
            }
        }
    }

    private static void run(Connection superuser, String sql) throws SQLException {
        try (var statement = superuser.createStatement()) {
            statement.execute(sql);
        }
    }
}
