package io.shipmate.matching.insights;

import io.shipmate.kit.paging.Page;
import io.shipmate.kit.paging.PageRequest;
import io.shipmate.kit.problem.Invalid;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.Clock;
import java.time.DateTimeException;
import java.time.YearMonth;
import java.time.ZoneOffset;
import java.util.List;
import java.util.regex.Pattern;

/** Looking at what closed months were like. Asks nothing but what has been told for good. */
@ApplicationScoped
class LookingAtInsights {

    private static final Pattern MONTH = Pattern.compile(InsightMonthView.PATTERN);

    private final ClosedMonths months;
    private final Clock clock;

    LookingAtInsights(ClosedMonths months, Clock clock) {
        this.months = months;
        this.clock = clock;
    }

    InsightsView months(PageRequest request) {
        var after = request.after(1);
        var before = after.isEmpty() ? null : YearMonth.parse(after.getFirst());
        var page = request.page(
                        months.page(before, request.fetch()),
                        closed -> List.of(closed.month().toString()))
                .map(InsightMonthView::of);
        var present = YearMonth.from(clock.instant().atZone(ZoneOffset.UTC));
        return new InsightsView(
                page.items(),
                page.next(),
                before == null && page.items().isEmpty() ? InsightsView.Why.NOT_YET : null,
                present.plusMonths(1).atDay(1));
    }

    InsightMonthView month(String month) {
        return InsightMonthView.of(closed(month));
    }

    /** The cursor knows of which month it is. */
    Page<GroupView> groups(String month, PageRequest request) {
        var closed = closed(month).month();
        var after = request.after(3);
        if (!after.isEmpty() && !after.getFirst().equals(closed.toString())) {
            throw Invalid.coded("after", "not-a-cursor");
        }
        var last = after.isEmpty() ? null : new Group(Cut.valueOf(after.get(1)), after.get(2));
        return request.page(
                        months.groups(closed, last, request.fetch()),
                        one -> List.of(
                                closed.toString(),
                                one.group().cut().name(),
                                one.group().key()))
                .map(GroupView::of);
    }

    private ClosedMonths.Closed closed(String text) {
        return months.find(parsed(text)).orElseThrow(InsightRefused.NotClosed::new);
    }

    private static YearMonth parsed(String text) {
        try {
            if (MONTH.matcher(text).matches()) {
                return YearMonth.parse(text);
            }
        } catch (DateTimeException _) {
            // falls through to the refusal
        }
        throw Invalid.coded("month", "month");
    }
}
