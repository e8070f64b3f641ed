package io.shipmate.profile.directory;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.stream.Collectors;

/**
 * The statements of the directory, built from what is asked; values are parameters, always. {@code directory_entry} holds
 * those who take part and nobody else.
 */
final class DirectorySql {

    private static final String FORMER = "directory_former";

    /** Up to so many are sorted: to gather them costs about as much as to go past all others to a page of one in so many. */
    private static final int FEW = 1_000;

    /** As an index has them, so that it ends with the page. */
    private static final String IN_ORDER = " order by e.sort_name, e.person limit :fetch";

    private final DirectoryQuery query;
    private final TitleWords.Meant meant;
    private final List<String> filters = new ArrayList<>();
    private final Map<String, Object> parameters = new LinkedHashMap<>();

    /** @param meant what words may have been meant to be; asked only where nobody has the words themselves */
    DirectorySql(DirectoryQuery query, TitleWords.Meant meant) {
        this.query = query;
        this.meant = meant;
        if (query.topics() != null) {
            filters.add("e.topics && cast(string_to_array(:topics, ',') as uuid[])");
            parameters.put("topics", query.topics().stream().map(UUID::toString).collect(Collectors.joining(",")));
        }
        equal("job_family", query.jobFamily());
        equal("level", query.level());
        equal("unit", query.unit());
        equal("location", query.location());
        if (query.language() != null) {
            filters.add("e.languages @> array[cast(:language as text)]");
            parameters.put("language", query.language());
        }
    }

    private void equal(String column, String value) {
        if (value != null) {
            filters.add("e." + column + " = :" + column);
            parameters.put(column, value);
        }
    }

    /** Those who are found in this way, going by the names and the text search vector of names that stand in these columns. */
    private List<String> conditions(Way way, String names, String named) {
        var all = new ArrayList<>(filters);
        switch (way) {
            case ANY -> {}
            case NAMED -> all.add(named + " @@ " + words());
            case SAID -> {
                all.add("e.words @@ " + words());
                all.add("not " + named + " @@ " + words());
            }
            case NAMED_ALIKE -> all.addAll(resembling(names));
            case SAID_ALIKE -> {
                all.addAll(resemblingOrSaid());
                all.add("not (" + String.join(" and ", resembling(names)) + ")");
            }
        }
        return all;
    }

    private String words() {
        parameters.put(
                "words",
                query.words().stream().map(word -> word.beginning(List.of())).collect(Collectors.joining(" & ")));
        return "to_tsquery('simple', cast(:words as text))";
    }

    private List<String> resembling(String names) {
        var all = new ArrayList<String>();
        for (int i = 0; i < query.words().size(); i++) {
            all.add(names + " %> " + word(i));
        }
        return all;
    }

    private List<String> resemblingOrSaid() {
        var all = new ArrayList<String>();
        for (int i = 0; i < query.words().size(); i++) {
            var word = query.words().get(i);
            parameters.put("said" + i, word.beginning(meant.by(word)));
            all.add("(e.words @@ to_tsquery('simple', cast(:said" + i + " as text)) or e.names %> " + word(i) + ")");
        }
        return all;
    }

    private String word(int index) {
        parameters.put("word" + index, query.words().get(index).spellings().getLast());
        return "cast(:word" + index + " as text)";
    }

    private String rank(Way way, String names) {
        if (way != Way.NAMED_ALIKE) {
            return "0";
        }
        var rank = new StringBuilder("(0");
        for (int i = 0; i < query.words().size(); i++) {
            rank.append(" - round(word_similarity(")
                    .append(word(i))
                    .append(", ")
                    .append(names)
                    .append(") * 100)");
        }
        return rank.append(")::int").toString();
    }

    Map<String, Object> parameters() {
        return parameters;
    }

    /**
     * The people of one page in one way: best first, then by name. Whoever was renamed since the first page was read stands
     * where they stood then.
     *
     * @param goesOn whether earlier pages were read, from whose snapshot on names count as they were
     * @param behind whether it begins behind somebody, and not with the first
     */
    String page(Way way, boolean goesOn, boolean behind) {
        var found = found(way, goesOn, behind);
        if (goesOn) {
            found = "(" + found + ") union all (" + renamed(way, behind)
                    + ") order by rank, sort_name, person limit :fetch";
        }
        return (goesOn ? since() : "")
                + "select p.id, p.given_name, p.family_name, p.job_title, p.avatar, p.job_family, p.level,"
                + " p.unit, p.location, p.headline, found.rank, found.sort_name, cast(pg_current_snapshot() as text)"
                + " from (" + found + ") as found join person p on p.id = found.person"
                + " order by found.rank, found.sort_name, found.person";
    }

    private String found(Way way, boolean goesOn, boolean behind) {
        var conditions = conditions(way, "e.names", "e.named");
        if (goesOn) {
            conditions.add("e.person <> all (array(select person from former))");
        }
        var ranked = way == Way.NAMED_ALIKE;
        if (behind && !ranked) {
            conditions.add("(e.sort_name, e.person) > (:afterName, :afterId)");
        }
        var entries = "select e.person, e.sort_name, " + rank(way, "e.names") + " as rank from directory_entry e";
        if (ranked) {
            return "select * from (" + entries + where(conditions) + ") as ranked" + (behind ? behindRank("") : "")
                    + " order by rank, sort_name, person limit :fetch";
        }
        entries += where(conditions);
        return filters.isEmpty() && way == Way.ANY ? entries + IN_ORDER : fewOrInOrder(entries);
    }

    /**
     * Whom little is true of is sought by that and sorted; among many the page is soon full when they are gone through in
     * order. Which it is no estimate tells, least of all of the beginnings of words, so it is tried.
     *
     * @param found of {@code directory_entry e} the person, the name to sort by, and what else there is, with a condition
     */
    static String fewOrInOrder(String found) {
        return "select * from (with few as materialized (" + found + " limit " + (FEW + 1)
                + ") select * from few where (select count(*) from few) <= " + FEW + " union all (" + found
                + " and (select count(*) from few) > " + FEW + IN_ORDER
                + ")) as either order by sort_name, person limit :fetch";
    }

    private String renamed(Way way, boolean behind) {
        return "select * from (select e.person, f.sort_name, " + rank(way, "f.names") + " as rank"
                + " from former f join directory_entry e on e.person = f.person"
                + where(conditions(way, "f.names", "to_tsvector('simple', f.names)")) + ") as renamed"
                + (behind ? behindRank("") : "");
    }

    private static String behindRank(String table) {
        return " where (" + table + "rank, " + table + "sort_name, " + table
                + "person) > (:afterRank, :afterName, :afterId)";
    }

    /** The first name that somebody gave up after the first page was read. */
    private static String since() {
        return "with former as materialized (select distinct on (person) person, sort_name, names from " + FORMER
                + " where changed >= pg_snapshot_xmin(cast(:snapshot as pg_snapshot))"
                + " and not pg_visible_in_snapshot(changed, cast(:snapshot as pg_snapshot)) order by person, changed) ";
    }

    private static String where(List<String> conditions) {
        return conditions.isEmpty() ? "" : " where " + String.join(" and ", conditions);
    }

    /** How many there are by the {@code most} frequent values of each facet: the facet, the value, the number. */
    String facets(boolean alike, int most) {
        var conditions = new ArrayList<>(filters);
        if (alike) {
            conditions.addAll(resemblingOrSaid());
        } else if (query.hasWords()) {
            conditions.add("e.words @@ " + words());
        }
        return "with found as materialized (select job_family, level, unit, location, languages from directory_entry e"
                + where(conditions) + "), counted as (select case when grouping(job_family) = 0 then 'jobFamily' when"
                + " grouping(level) = 0 then 'level' when grouping(unit) = 0 then 'unit' when"
                + " grouping(location) = 0 then 'location' else 'total' end as facet,"
                + " coalesce(job_family, level, unit, location) as value, count(*) as people from"
                + " found group by grouping sets ((job_family), (level), (unit), (location), ())"
                + " union all select 'language', spoken, count(*) from found, lateral"
                + " unnest(languages) as spoken group by spoken) select facet, value, people from (select *,"
                + " row_number() over (partition by facet order by people desc, value) as place from counted"
                + " where value is not null or facet = 'total') as placed where place <= " + most
                + " order by facet, place";
    }
}
