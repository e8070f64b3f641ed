package io.shipmate.matching.invitations;

import static io.shipmate.matching.testing.Invites.API;
import static io.shipmate.matching.testing.Invites.answer;
import static io.shipmate.matching.testing.Invites.invited;
import static io.shipmate.matching.testing.Invites.partners;
import static io.shipmate.matching.testing.Somebody.aPerson;
import static org.assertj.core.api.Assertions.assertThat;

import io.quarkus.test.junit.QuarkusTest;
import java.util.Arrays;
import java.util.List;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.logging.Handler;
import java.util.logging.LogRecord;
import java.util.logging.Logger;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

@QuarkusTest
class LeavingNothingInTheLog {

    private static final Logger EVERYTHING = Logger.getLogger("");

    private final List<String> lines = new CopyOnWriteArrayList<>();
    private final Handler listener = new Handler() {
        @Override
        public void publish(LogRecord line) {
            lines.add(line.getMessage() + Arrays.toString(line.getParameters()));
        }

        @Override
        public void flush() {}

        @Override
        public void close() {}
    };

    @BeforeEach
    void listen() {
        EVERYTHING.addHandler(listener);
    }

    @AfterEach
    void listenNoMore() {
        EVERYTHING.removeHandler(listener);
    }

    @Test
    void no_line_tells_of_an_invitation_so_none_tells_that_one_is_hidden() {
        var anna = aPerson().joins();
        var ben = aPerson().joins();
        var declined = invited(anna, ben);
        answer(ben, declined, "NO").statusCode(200);
        var hidden = invited(anna, aPerson().withRoomFor(0).joins());
        for (var id : List.of(declined, hidden)) {
            anna.calls().post(API + "/invitations/" + id + "/withdraw").then().statusCode(200);
        }
        var partnership = partners(anna, aPerson().joins());
        assertThat(lines)
                .anyMatch(line -> line.contains(partnership))
                .noneMatch(line -> line.contains(declined) || line.contains(hidden));
    }
}
