package io.shipmate.kit.paging;

import io.shipmate.kit.problem.Invalid;
import jakarta.enterprise.inject.spi.CDI;
import java.util.List;
import java.util.function.Function;
import org.eclipse.microprofile.openapi.annotations.enums.SchemaType;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.eclipse.microprofile.openapi.annotations.parameters.Parameter;
import org.jboss.resteasy.reactive.RestQuery;

/**
 * Which page is wanted; a resource takes it as {@code @BeanParam}. Fetch {@link #fetch()} rows after {@link #after(int)} and
 * hand them to {@link #page}.
 */
public final class PageRequest {

    private static final int DEFAULT_LIMIT = 20;
    private static final int MAX_LIMIT = 100;

    @RestQuery
    @Parameter(
            description = "How many items at the most",
            schema = @Schema(type = SchemaType.INTEGER, minimum = "1", maximum = "100", defaultValue = "20"))
    String limit;

    @RestQuery
    @Parameter(
            description = "The `next` of the page before; with the same filters",
            schema = @Schema(type = SchemaType.STRING))
    String after;

    /** How many items the page may have. */
    public int limit() {
        if (limit == null) {
            return DEFAULT_LIMIT;
        }
        try {
            var wanted = Integer.parseInt(limit);
            if (wanted >= 1 && wanted <= MAX_LIMIT) {
                return wanted;
            }
        } catch (NumberFormatException _) {
            // falls through to the refusal
        }
        throw Invalid.coded("limit", "number-between", 1, MAX_LIMIT);
    }

    /** How many rows to read: one more than the page holds, which tells whether there is a next one. */
    public int fetch() {
        return limit() + 1;
    }

    /**
     * The key of the last item seen, or an empty list for the first page.
     *
     * @param parts how many parts the list's key has; a cursor of another list, or of the same with other filters, is refused
     */
    public List<String> after(int parts) {
        return after == null ? List.of() : cursors().open(after, parts);
    }

    /**
     * Makes the page.
     *
     * @param rows up to {@link #fetch()} rows in the list's order
     * @param key what {@link #after(int)} returns for the row as the last one seen
     */
    public <T> Page<T> page(List<T> rows, Function<T, List<String>> key) {
        if (rows.size() <= limit()) {
            return new Page<>(rows, null);
        }
        var items = rows.subList(0, limit());
        return new Page<>(List.copyOf(items), cursors().seal(key.apply(items.getLast())));
    }

    private static Cursors cursors() {
        return CDI.current().select(Cursors.class).get();
    }
}
