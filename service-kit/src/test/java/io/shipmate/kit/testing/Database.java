package io.shipmate.kit.testing;

import java.sql.SQLException;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.SortedSet;
import java.util.TreeSet;
import java.util.UUID;
import java.util.stream.Collectors;

/** Looks into the test's database past all code, and sets up what a neighbour would have told. */
public final class Database {

    private Database() {}

    /** Runs one statement; {@code ?} are the parameters. Returns how many rows it changed, 0 for a query. */
    public static int run(String sql, Object... parameters) {
        try (var connection = RealServers.postgres.getPostgresDatabase().getConnection();
                var statement = connection.prepareStatement(sql)) {
            for (var i = 0; i < parameters.length; i++) {
                statement.setObject(i + 1, parameters[i]);
            }
            statement.execute();
            return Math.max(0, statement.getUpdateCount());
        } catch (SQLException e) {
            throw new IllegalStateException(sql, e);
        }
    }

    /** All rows, each as its columns' texts. */
    public static List<List<String>> rows(String sql, Object... parameters) {
        try (var connection = RealServers.postgres.getPostgresDatabase().getConnection();
                var statement = connection.prepareStatement(sql)) {
            for (var i = 0; i < parameters.length; i++) {
                statement.setObject(i + 1, parameters[i]);
            }
            var found = new ArrayList<List<String>>();
            try (var rows = statement.executeQuery()) {
                while (rows.next()) {
                    var row = new ArrayList<String>();
                    for (var column = 1; column <= rows.getMetaData().getColumnCount(); column++) {
                        row.add(rows.getString(column));
                    }
                    found.add(row);
                }
            }
            return found;
        } catch (SQLException e) {
            throw new IllegalStateException(sql, e);
        }
    }

    /** The first column of the first row as a number. */
    public static long number(String sql, Object... parameters) {
        return Long.parseLong(rows(sql, parameters).getFirst().getFirst());
    }

    /** Binds a sign-in of the test's issuer to a person, as the person's newest state would. */
    public static void bind(String subject, UUID person) {
        run(
                "insert into sign_in (issuer, subject, person) values (?, ?, ?) on conflict do nothing",
                Tokens.issuerUrl(),
                subject,
                person);
    }

    /** Binds a sign-in at the issuer for those who have left. */
    public static void bindAlumnus(String subject, UUID person) {
        run(
                "insert into sign_in (issuer, subject, person) values (?, ?, ?) on conflict do nothing",
                Tokens.alumniIssuerUrl(),
                subject,
                person);
    }

    /** Ends every connection that the service has, as a restart of the server does. Returns how many there were. */
    public static long endAllConnections() {
        return rows("select pg_terminate_backend(pid) from pg_stat_activity"
                        + " where datname = current_database() and pid <> pg_backend_pid()")
                .size();
    }

    /** The tables in whose rows one of these words stands. */
    public static SortedSet<String> tablesWith(Collection<String> words) {
        return dumps().entrySet().stream()
                .filter(table -> words.stream().anyMatch(table.getValue()::contains))
                .map(Map.Entry::getKey)
                .collect(Collectors.toCollection(TreeSet::new));
    }

    /** All tables. */
    public static SortedSet<String> tables() {
        return new TreeSet<>(dumps().keySet());
    }

    private static Map<String, String> dumps() {
        return Arrays.stream(dump().split("(?m)^== "))
                .filter(table -> !table.isBlank())
                .collect(Collectors.toMap(
                        table -> table.substring(0, table.indexOf('\n')),
                        table -> table.substring(table.indexOf('\n'))));
    }

    /**
     * Every table's rows as text: where a clear word would be found. Bytes are shown as characters, so a word that
     * somebody stored as bytes without sealing it is found too.
     */
    public static String dump() {
        var text = new StringBuilder();
        for (var table : rows("select table_name from information_schema.tables where table_schema = 'public'")) {
            text.append("== ").append(table.getFirst()).append('\n');
            var columns = rows(
                    "select case data_type when 'bytea' then format('encode(%I, ''escape'')', column_name)"
                            + " else format('%I::text', column_name) end"
                            + " from information_schema.columns where table_schema = 'public' and table_name = ?",
                    table.getFirst());
            var all = columns.stream().map(List::getFirst).collect(Collectors.joining(", "));
            for (var row : rows("select " + all + " from \"" + table.getFirst() + '"')) {
                text.append(row).append('\n');
            }
        }
        return text.toString();
    }
}
