package io.shipmate.profile.directory;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.stream.Collectors;

/** The statements of the directory, built from what is asked; values are parameters, always. */
final class DirectorySql {

    /** Those whom others may find. Repeated word for word in the indexes' conditions. */
    private static final String TAKING_PART = "p.participation = 'IN' and p.employment = 'ACTIVE'";

    private final List<String> conditions = new ArrayList<>(List.of(TAKING_PART));
    private final Map<String, Object> parameters = new LinkedHashMap<>();
    private final Map<String, Object> rankParameters = new LinkedHashMap<>();
    private String rank = "0";

    /**
     * @param query who is looked for; its words are folded
     * @param topics the topic that is looked for and all below it; empty if none is
     */
    DirectorySql(DirectoryQuery query, List<UUID> topics) {
        if (query.resembling()) {
            for (var i = 0; i < query.words().size(); i++) {
                resembling("word" + i, query.words().get(i));
            }
        } else if (!query.words().isEmpty()) {
            beginning(query.words());
        }
        if (query.topic() != null) {
            shownTopic(topics);
        }
        equal("job_family", query.jobFamily());
        equal("level", query.level());
        equal("unit", query.unit());
        equal("location", query.location());
        if (query.language() != null) {
            conditions.add(
                    "(jsonb_exists(p.languages, :language)" + " or (p.languages = '[]' and p.language = :language))");
            parameters.put("language", query.language());
        }
    }

    /** All words are there, or begin words that are; those come first who have them in their name. */
    private void beginning(List<String> words) {
        conditions.add("p.search @@ to_tsquery('simple', cast(:words as text))");
        rank = "case when p.search @@ to_tsquery('simple', cast(:named as text)) then 0 else 1 end";
        parameters.put("words", words.stream().map(word -> word + ":*").collect(Collectors.joining(" & ")));
        rankParameters.put("named", words.stream().map(word -> word + ":*a").collect(Collectors.joining(" & ")));
    }

    /** Something there resembles the word; the more, the better. */
    private void resembling(String name, String word) {
        var wanted = "cast(:" + name + " as text)";
        conditions.add("p.resembles %> " + wanted);
        rank += " - round(word_similarity(" + wanted + ", p.resembles) * 100)";
        parameters.put(name, word);
    }

    private void shownTopic(List<UUID> topics) {
        var ids = "cast(string_to_array(:topics, ',') as uuid[])";
        conditions.add(List.of("offer", "seek", "experience").stream()
                .map(entry ->
                        "select person from " + entry + " where topic = any (" + ids + ") and shown_to = 'MEMBERS'")
                .collect(Collectors.joining(" union all ", "p.id in (", ")")));
        parameters.put("topics", topics.stream().map(UUID::toString).collect(Collectors.joining(",")));
    }

    private void equal(String column, String value) {
        if (value != null) {
            conditions.add("p." + column + " = :" + column);
            parameters.put(column, value);
        }
    }

    private String where() {
        return String.join(" and ", conditions);
    }

    /** Of the statement that counts. */
    Map<String, Object> parameters() {
        return parameters;
    }

    /** Of the statement that lists. */
    Map<String, Object> pageParameters() {
        var all = new LinkedHashMap<>(parameters);
        all.putAll(rankParameters);
        return all;
    }

    /** One page: best first, then by name. The last three columns are the key. */
    String page(boolean goesOn) {
        var found = "select p.id, p.given_name, p.family_name, p.job_title, p.avatar, p.job_family, p.level, p.unit,"
                + " p.location, p.headline, (" + rank + ")::int as rank, p.sort_name from person p where " + where();
        if (rank.equals("0")) {
            // Without words the order is the index's own.
            return found + (goesOn ? " and (p.sort_name, p.id) > (:afterName, :afterId)" : "")
                    + " order by p.sort_name, p.id limit :fetch";
        }
        return "select * from (" + found + ") as found"
                + (goesOn ? " where (rank, sort_name, id) > (:afterRank, :afterName, :afterId)" : "")
                + " order by rank, sort_name, id limit :fetch";
    }

    /** How many there are by each value of each facet: the facet, the value, the number. */
    String facets() {
        return "with found as materialized (select p.job_family, p.level, p.unit, p.location, p.languages, p.language"
                + " from person p where " + where() + "),"
                + " counted as (select case"
                + " when grouping(job_family) = 0 then 'jobFamily' when grouping(level) = 0 then 'level'"
                + " when grouping(unit) = 0 then 'unit' when grouping(location) = 0 then 'location' else 'total' end as facet,"
                + " coalesce(job_family, level, unit, location) as value, count(*) as people from found"
                + " group by grouping sets ((job_family), (level), (unit), (location), ())"
                + " union all select 'language', spoken, count(*) from found, lateral jsonb_array_elements_text("
                + "case when languages = '[]' then to_jsonb(array[language]) else languages end) as spoken group by spoken)"
                + " select facet, value, people from counted where value is not null or facet = 'total'"
                + " order by facet, people desc, value";
    }
}
