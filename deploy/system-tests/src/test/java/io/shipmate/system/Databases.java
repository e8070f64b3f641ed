package io.shipmate.system;

import io.shipmate.local.stack.Service;
import io.shipmate.local.stack.Stack;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.List;
import java.util.function.BiConsumer;
import java.util.function.Consumer;

/** What somebody reads who holds the four databases: every row of every table, the system's own tables included. */
final class Databases {

    private final Stack stack;

    Databases(Stack stack) {
        this.stack = stack;
    }

    /** Hands on each row as PostgreSQL prints it, which writes {@code bytea} in hexadecimal, with the table's name. */
    void forEachRow(BiConsumer<String, String> reader) {
        for (var service : Service.values()) {
            try (var connection = connect(service)) {
                for (var table : tables(connection)) {
                    read(connection, table, row -> reader.accept(service.key() + "." + table, row));
                }
            } catch (SQLException e) {
                throw new IllegalStateException("The database of " + service + " cannot be read", e);
            }
        }
    }

    /** Puts into a service's tables what would take long to come in by its API. */
    void run(Service service, String sql) {
        try (var connection = connect(service);
                var statement = connection.createStatement()) {
            statement.execute(sql);
        } catch (SQLException e) {
            throw new IllegalStateException("The database of " + service + " does not take it", e);
        }
    }

    /** Returns how many rows a table has. */
    long rows(Service service, String table) {
        try (var connection = connect(service);
                var statement = connection.createStatement();
                var counted = statement.executeQuery("select count(*) from " + table)) {
            counted.next();
            return counted.getLong(1);
        } catch (SQLException e) {
            throw new IllegalStateException("The table " + table + " of " + service + " cannot be counted", e);
        }
    }

    private Connection connect(Service service) throws SQLException {
        var address = "jdbc:postgresql://127.0.0.1:" + stack.endpoints().ports().postgresql() + "/" + service.key();
        return DriverManager.getConnection(address, "postgres", stack.superuserPassword());
    }

    private static List<String> tables(Connection connection) throws SQLException {
        var tables = new ArrayList<String>();
        try (var statement = connection.createStatement();
                var found = statement.executeQuery(
                        "select oid::regclass::text from pg_class where relkind in ('r', 'm') order by 1")) {
            while (found.next()) {
                tables.add(found.getString(1));
            }
        }
        return tables;
    }

    private static void read(Connection connection, String table, Consumer<String> reader) throws SQLException {
        try (var statement = connection.createStatement();
                var rows = statement.executeQuery("select it::text from " + table + " it")) {
            while (rows.next()) {
                reader.accept(rows.getString(1));
            }
        }
    }
}
