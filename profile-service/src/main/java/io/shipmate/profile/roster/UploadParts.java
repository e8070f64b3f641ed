package io.shipmate.profile.roster;

import io.shipmate.kit.problem.Invalid;
import io.shipmate.kit.problem.Problem.Violation;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;

/** The parts of an upload. None is overheard: who misspells {@code dryRun} does not want the real import. */
final class UploadParts {

    static final String FILE = "file";
    static final String MAPPING = "mapping";
    static final String DRY_RUN = "dryRun";
    static final String WHOLE = "whole";

    private static final List<String> KNOWN = List.of(FILE, MAPPING, DRY_RUN, WHOLE);

    private final Map<String, List<String>> parts;

    private UploadParts(Map<String, List<String>> parts) {
        this.parts = Map.copyOf(parts);
    }

    /**
     * Refuses what nobody knows, what comes twice, and a form without a file.
     *
     * @param parts what each says, by its name; an empty text for a file
     */
    static UploadParts of(Map<String, List<String>> parts) {
        var wrong = new ArrayList<Violation>();
        parts.forEach((name, values) -> {
            if (!KNOWN.contains(name)) {
                wrong.add(Violation.coded(name, "part-unknown", String.join(", ", KNOWN)));
            } else if (values.size() > 1) {
                wrong.add(Violation.coded(name, "part-twice"));
            }
        });
        if (!parts.containsKey(FILE)) {
            wrong.add(Violation.coded(FILE, "part-missing"));
        }
        if (!wrong.isEmpty()) {
            throw Invalid.at(wrong);
        }
        return new UploadParts(parts);
    }

    /**
     * What is wanted, false if nothing is said.
     *
     * @param query what the query parameter of the same name says, or null; it must not say anything else
     */
    boolean flag(String name, String query) {
        var part = parts.getOrDefault(name, List.of()).stream()
                .findFirst()
                .map(text -> said(name, text))
                .orElse(null);
        var parameter = query == null ? null : said(name, query);
        if (part != null && parameter != null && !part.equals(parameter)) {
            throw Invalid.coded(name, "said-otherwise");
        }
        return Boolean.TRUE.equals(part) || Boolean.TRUE.equals(parameter);
    }

    private static Boolean said(String name, String text) {
        return switch (text) {
            case "true" -> true;
            case "false" -> false;
            default -> throw Invalid.at(name, "must be true or false");
        };
    }
}
