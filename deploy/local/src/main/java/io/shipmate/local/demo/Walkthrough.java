package io.shipmate.local.demo;

import io.shipmate.local.company.Company;
import io.shipmate.local.company.Employee;
import io.shipmate.local.demo.Confiding.Outsider;
import java.time.Clock;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.function.Consumer;

/** The whole story, chapter by chapter. */
public final class Walkthrough {

    private final Telling telling;
    private final boolean waiting;
    private final Consumer<Chapter> listener;

    private Walkthrough(Telling telling, boolean waiting, Consumer<Chapter> listener) {
        this.telling = telling;
        this.waiting = waiting;
        this.listener = listener;
    }

    /**
     * What has come of it.
     *
     * @param two whom the story followed
     * @param invitation the invitation's id
     * @param partnership the partnership's id
     * @param circle the circle's id
     * @param held ids of the sessions that took place
     * @param planned id of the session that is planned
     * @param note id of the shared note
     */
    public record Outcome(
            TwoPeople two,
            String invitation,
            String partnership,
            String circle,
            List<String> held,
            String planned,
            String note) {}

    /** Returns a story that is told to this stream, of this system. */
    public static Walkthrough of(Api apis, Company company, Mailboxes mailboxes, Narrator narrator) {
        return new Walkthrough(new Telling(apis, company, mailboxes, narrator), true, _ -> {});
    }

    /** Returns the same story without the session whose beginning it would have to wait for. */
    public Walkthrough withoutWaiting() {
        return new Walkthrough(telling, false, listener);
    }

    /** Returns the same story, of which somebody hears whenever a chapter begins. */
    public Walkthrough heardBy(Consumer<Chapter> other) {
        return new Walkthrough(telling, waiting, other);
    }

    /** Tells it from the beginning to the end. */
    public Outcome walk() {
        begin(Chapter.THE_COMPANY_COMES_IN);
        new TheCompany(telling).comesIn();
        begin(Chapter.PEOPLE_TAKE_PART);
        return follow(new TheCompany(telling).takesPart());
    }

    private Outcome follow(Map<String, Employee> people) {
        begin(Chapter.TWO_ARE_SUGGESTED);
        var introducing = new Introducing(telling, people);
        var two = introducing.introduce();
        var beingTold = new BeingTold(telling, two);
        begin(Chapter.BOTH_SAY_YES);
        var sayingYes = new SayingYes(telling.narrator(), two);
        var yes = sayingYes.inviteAndAccept();
        begin(Chapter.THE_CIRCLE_OPENS);
        sayingYes.sign(yes.circle());
        begin(Chapter.THEY_MEET);
        var meeting = new Meeting(telling.narrator(), two, yes.circle(), Clock.systemUTC());
        var held = new ArrayList<String>();
        if (waiting) {
            held.add(meeting.agreeOnNowAndTalk());
        }
        held.add(meeting.talkUnplanned());
        var planned = meeting.agreeOnNextWeek();
        begin(Chapter.WHAT_IS_SAID_STAYS);
        var confiding = new Confiding(telling.narrator(), two, held.getFirst());
        var note = confiding.shareANote();
        confiding.keepItFrom(outsiders(introducing.thirdBeside(two)), note);
        begin(Chapter.THEY_ARE_TOLD);
        beingTold.readOut(List.of(yes.circle(), yes.invitation()), waiting ? 2 : 1);
        return new Outcome(two, yes.invitation(), yes.partnership(), yes.circle(), held, planned, note);
    }

    private List<Outsider> outsiders(Somebody third) {
        var company = telling.company();
        return List.of(
                new Outsider(third, "a member like them"),
                new Outsider(telling.signedIn(company.administrator().externalId()), "who is people-admin"),
                new Outsider(telling.signedIn(company.operator().externalId()), "who runs the system (ops)"));
    }

    private void begin(Chapter chapter) {
        listener.accept(chapter);
        telling.narrator().chapter(chapter.title());
    }
}
