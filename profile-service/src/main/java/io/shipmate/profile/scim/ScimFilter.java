package io.shipmate.profile.scim;

import com.fasterxml.jackson.databind.node.ValueNode;
import com.unboundid.scim2.common.Path;
import com.unboundid.scim2.common.exceptions.ScimException;
import com.unboundid.scim2.common.filters.AndFilter;
import com.unboundid.scim2.common.filters.ComplexValueFilter;
import com.unboundid.scim2.common.filters.ContainsFilter;
import com.unboundid.scim2.common.filters.EndsWithFilter;
import com.unboundid.scim2.common.filters.EqualFilter;
import com.unboundid.scim2.common.filters.Filter;
import com.unboundid.scim2.common.filters.FilterVisitor;
import com.unboundid.scim2.common.filters.GreaterThanFilter;
import com.unboundid.scim2.common.filters.GreaterThanOrEqualFilter;
import com.unboundid.scim2.common.filters.LessThanFilter;
import com.unboundid.scim2.common.filters.LessThanOrEqualFilter;
import com.unboundid.scim2.common.filters.NotEqualFilter;
import com.unboundid.scim2.common.filters.NotFilter;
import com.unboundid.scim2.common.filters.OrFilter;
import com.unboundid.scim2.common.filters.PresentFilter;
import com.unboundid.scim2.common.filters.StartsWithFilter;
import io.shipmate.profile.scim.FilterColumn.Kind;
import java.time.DateTimeException;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.UUID;
import java.util.stream.Collectors;
import java.util.stream.StreamSupport;

/**
 * A filter (RFC 7644, 3.4.2.2) as a condition in SQL; values are parameters, always. The second argument of the visits is the
 * attribute in whose brackets a filter stands, with its dot.
 */
final class ScimFilter implements FilterVisitor<String, String> {

    private static final int LONGEST = 2_000;
    private static final int LAST_YEAR = 9999;
    private static final String NEVER = "false";

    private final Map<String, FilterColumn> columns;
    private final Map<String, Object> parameters = new LinkedHashMap<>();
    private final String condition;

    /** Refuses with {@code invalidFilter} what is no filter, or is about what cannot be filtered by. */
    ScimFilter(String text, Map<String, FilterColumn> columns) {
        this.columns = columns;
        this.condition = text == null || text.isBlank() ? "true" : parsed(text);
    }

    String condition() {
        return condition;
    }

    Map<String, Object> parameters() {
        return parameters;
    }

    private String parsed(String text) {
        if (text.length() > LONGEST) {
            throw wrong("The filter is too long");
        }
        try {
            return Filter.fromString(text).visit(this, "");
        } catch (ScimRefused refused) {
            throw refused;
        } catch (ScimException | RuntimeException _) {
            // The parser's stacks are not guarded against everything that is no filter.
            throw wrong("This is not a filter");
        }
    }

    @Override
    public String visit(EqualFilter filter, String within) {
        return equal(filter, within);
    }

    @Override
    public String visit(NotEqualFilter filter, String within) {
        return "not coalesce(" + equal(filter, within) + ", false)";
    }

    @Override
    public String visit(ContainsFilter filter, String within) {
        return text(filter, within, "position(%2$s in %1$s) > 0");
    }

    @Override
    public String visit(StartsWithFilter filter, String within) {
        return text(filter, within, "starts_with(%s, %s)");
    }

    @Override
    public String visit(EndsWithFilter filter, String within) {
        return text(filter, within, "right(%1$s, length(%2$s)) = %2$s");
    }

    @Override
    public String visit(PresentFilter filter, String within) {
        var column = column(filter.getAttributePath(), within);
        return switch (column.kind()) {
            case EXACT, FOLDED -> "coalesce(" + column.sql() + ", '') <> ''";
            case FLAG, TIME, ID -> column.sql() + " is not null";
            case MEMBER -> column.sql().replace("m.scim_user = %s", "true");
        };
    }

    @Override
    public String visit(GreaterThanFilter filter, String within) {
        return time(filter, within, " > ");
    }

    @Override
    public String visit(GreaterThanOrEqualFilter filter, String within) {
        return time(filter, within, " >= ");
    }

    @Override
    public String visit(LessThanFilter filter, String within) {
        return time(filter, within, " < ");
    }

    @Override
    public String visit(LessThanOrEqualFilter filter, String within) {
        return time(filter, within, " <= ");
    }

    @Override
    public String visit(AndFilter filter, String within) throws ScimException {
        return joined(filter.getCombinedFilters(), within, " and ");
    }

    @Override
    public String visit(OrFilter filter, String within) throws ScimException {
        return joined(filter.getCombinedFilters(), within, " or ");
    }

    @Override
    public String visit(NotFilter filter, String within) throws ScimException {
        return "not coalesce(" + filter.getInvertedFilter().visit(this, within) + ", false)";
    }

    @Override
    public String visit(ComplexValueFilter filter, String within) throws ScimException {
        return filter.getValueFilter().visit(this, name(filter.getAttributePath()) + '.');
    }

    private String joined(List<Filter> filters, String within, String word) throws ScimException {
        var parts = new StringBuilder("(");
        for (var filter : filters) {
            parts.append(parts.length() == 1 ? "" : word).append(filter.visit(this, within));
        }
        return parts.append(')').toString();
    }

    private String equal(Filter filter, String within) {
        var column = column(filter.getAttributePath(), within);
        var value = filter.getComparisonValue();
        if (value.isNull()) {
            return column.kind() == Kind.MEMBER ? NEVER : column.sql() + " is null";
        }
        return switch (column.kind()) {
            case EXACT -> column.sql() + " = " + parameter(value.asText());
            case FOLDED -> lower(column.sql()) + " = " + lower(parameter(value.asText()));
            case FLAG -> column.sql() + " = " + parameter(flag(value));
            case TIME -> column.sql() + " = " + parameter(instant(value));
            case ID -> id(value, column.sql() + " = %s");
            case MEMBER -> id(value, column.sql());
        };
    }

    private String text(Filter filter, String within, String pattern) {
        var column = column(filter.getAttributePath(), within);
        var value = parameter(filter.getComparisonValue().asText());
        return switch (column.kind()) {
            case EXACT -> pattern.formatted(column.sql(), value);
            case FOLDED -> pattern.formatted(lower(column.sql()), lower(value));
            case FLAG, TIME, ID, MEMBER -> throw wrong("This attribute is not a text");
        };
    }

    private String time(Filter filter, String within, String comparison) {
        var column = column(filter.getAttributePath(), within);
        if (column.kind() != Kind.TIME) {
            throw wrong("Only times can be earlier or later");
        }
        return column.sql() + comparison + parameter(instant(filter.getComparisonValue()));
    }

    private FilterColumn column(Path path, String within) {
        var schema = path.getSchemaUrn();
        var column = columns.get(within + name(path));
        if (column == null || (schema != null && !AttributePath.isSchema(schema))) {
            throw wrong("This attribute cannot be filtered by");
        }
        return column;
    }

    private static String name(Path path) {
        return StreamSupport.stream(path.spliterator(), false)
                .map(Path.Element::getAttribute)
                .collect(Collectors.joining("."))
                .toLowerCase(Locale.ROOT);
    }

    /** An id that is none is nobody's. */
    private String id(ValueNode value, String pattern) {
        try {
            return pattern.formatted(parameter(UUID.fromString(value.asText())));
        } catch (IllegalArgumentException _) {
            return NEVER;
        }
    }

    private static boolean flag(ValueNode value) {
        return switch (value.asText().toLowerCase(Locale.ROOT)) {
            case "true" -> true;
            case "false" -> false;
            default -> throw wrong("true or false is expected");
        };
    }

    private static Instant instant(ValueNode value) {
        try {
            var time = OffsetDateTime.parse(value.asText());
            if (time.getYear() > 0 && time.getYear() <= LAST_YEAR) {
                return time.toInstant();
            }
        } catch (DateTimeException _) {
            // refused below
        }
        throw wrong("A time with its offset is expected");
    }

    private String parameter(Object value) {
        var name = "f" + parameters.size();
        parameters.put(name, value);
        var type = switch (value) {
            case String _ -> "text";
            case Boolean _ -> "boolean";
            case Instant _ -> "timestamptz";
            default -> "uuid";
        };
        return "cast(:" + name + " as " + type + ')';
    }

    private static String lower(String sql) {
        return "lower(" + sql + ')';
    }

    private static ScimRefused.Wrong wrong(String why) {
        return new ScimRefused.Wrong(ScimRefused.Kind.INVALID_FILTER, why);
    }
}
