package io.shipmate.notification.reactions;

import io.shipmate.notification.inbox.Notice;
import java.util.List;
import java.util.UUID;
import java.util.function.BiFunction;
import java.util.function.Function;

/** The members of a circle as those who are told something. */
record Members(List<UUID> all) {

    /** One notice for each member, made of the member and the other one; the other is null in a circle of more than two. */
    List<Notice> each(BiFunction<UUID, UUID, Notice> notice) {
        return all.stream()
                .map(member -> notice.apply(member, otherThan(member)))
                .toList();
    }

    /** One notice for each member except the one who did it. */
    List<Notice> except(UUID by, Function<UUID, Notice> notice) {
        return all.stream().filter(member -> !member.equals(by)).map(notice).toList();
    }

    private UUID otherThan(UUID member) {
        var others = all.stream().filter(one -> !one.equals(member)).toList();
        return others.size() == 1 ? others.getFirst() : null;
    }
}
