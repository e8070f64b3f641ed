package io.shipmate.notification.testing;

import static org.awaitility.Awaitility.await;

import jakarta.mail.MessagingException;
import jakarta.mail.internet.MimeMessage;
import jakarta.mail.internet.MimeMultipart;
import java.io.IOException;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.time.Duration;
import java.util.Arrays;
import java.util.List;
import java.util.concurrent.Callable;

/** What the SMTP server has taken, and the server's moods. */
public final class Mailbox {

    private Mailbox() {}

    /** One mail as it arrived, parsed. */
    public record Received(String id, String subject, String from, String language, String text, String html) {}

    /** Everything that has arrived for an address. */
    public static List<Received> of(String address) {
        return Arrays.stream(MailAndProfile.mail.getReceivedMessages())
                .filter(mail -> isTo(mail, address))
                .map(Mailbox::parse)
                .toList();
    }

    /** Waits until so many mails are there for an address. */
    public static List<Received> waitFor(int count, String address) {
        await().atMost(Duration.ofSeconds(40)).until(() -> of(address).size() >= count);
        return of(address);
    }

    /** Stops the mail server for as long as the action runs. */
    public static void whileTheServerIsDown(Runnable action) {
        MailAndProfile.stopMail();
        try {
            action.run();
        } finally {
            MailAndProfile.startMail();
        }
    }

    /** Lets the mail server take connections and say nothing for as long as the action runs. */
    public static void whileTheServerHangs(Runnable action) {
        whileAnotherServes(
                () -> new ServerSocket(MailAndProfile.mailPort, 50, InetAddress.getLoopbackAddress()), action);
    }

    /** Lets the mail server refuse every receiver for as long as the action runs. */
    public static void whileTheServerKnowsNobody(Runnable action) {
        whileAnotherServes(() -> new RefusingServer(MailAndProfile.mailPort), action);
    }

    private static void whileAnotherServes(Callable<AutoCloseable> start, Runnable action) {
        whileTheServerIsDown(() -> {
            try {
                var other = start.call();
                try {
                    action.run();
                } finally {
                    other.close();
                }
            } catch (Exception e) {
                throw new IllegalStateException(e);
            }
        });
    }

    private static boolean isTo(MimeMessage mail, String address) {
        try {
            return mail.getAllRecipients()[0].toString().equals(address);
        } catch (MessagingException e) {
            throw new IllegalStateException(e);
        }
    }

    private static Received parse(MimeMessage mail) {
        try {
            var parts = (MimeMultipart) mail.getContent();
            return new Received(
                    mail.getMessageID(),
                    mail.getSubject(),
                    mail.getFrom()[0].toString(),
                    mail.getHeader("Content-Language", null),
                    (String) parts.getBodyPart(0).getContent(),
                    (String) parts.getBodyPart(1).getContent());
        } catch (MessagingException | IOException e) {
            throw new IllegalStateException(e);
        }
    }
}
