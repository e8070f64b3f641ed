package io.shipmate.notification.email;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.mail.MessagingException;
import jakarta.mail.Session;
import jakarta.mail.Transport;
import jakarta.mail.internet.MimeMessage;
import java.util.OptionalInt;
import java.util.Set;
import org.eclipse.angus.mail.smtp.SMTPAddressFailedException;
import org.eclipse.angus.mail.smtp.SMTPSendFailedException;

/**
 * The company's SMTP server, one connection for each mail. A server that falls silent has its connection closed before the
 * mail counts as failed: a dialogue that was merely abandoned would go on behind our back, and the mail would arrive once for
 * each time that it is tried. The server's own words are never kept or logged: they may hold an address.
 */
@ApplicationScoped
class MailServer {

    /** RFC 5321: no such mailbox, not local, or not allowed as a name. Other lasting answers are about us, not the address. */
    private static final Set<Integer> ADDRESS_REFUSED = Set.of(550, 551, 553);

    private final MailSettings settings;
    private final Session session;

    MailServer(MailSettings settings) {
        this.settings = settings;
        this.session = Session.getInstance(settings.session());
    }

    Outgoing send(MimeMessage mail) {
        Transport transport = null;
        try {
            transport = session.getTransport();
            transport.connect(
                    settings.host(),
                    settings.port(),
                    settings.username().orElse(null),
                    settings.password().orElse(null));
            transport.sendMessage(mail, mail.getAllRecipients());
            return new Outgoing.Sent();
        } catch (MessagingException e) {
            return outcome(e);
        } finally {
            close(transport);
        }
    }

    /** What happens after the server has taken the mail does not matter any more. */
    private static void close(Transport transport) {
        try {
            if (transport != null) {
                transport.close();
            }
        } catch (MessagingException _) {
            // the connection is gone either way
        }
    }

    private static Outgoing outcome(MessagingException failure) {
        var code = replyCode(failure);
        if (code.isEmpty()) {
            return new Outgoing.Failed(rootOf(failure).getClass().getSimpleName());
        }
        var why = "reply " + code.getAsInt();
        return ADDRESS_REFUSED.contains(code.getAsInt()) ? new Outgoing.Refused(why) : new Outgoing.Failed(why);
    }

    private static OptionalInt replyCode(MessagingException failure) {
        for (Exception e = failure; e instanceof MessagingException m; e = m.getNextException()) {
            if (e instanceof SMTPAddressFailedException address) {
                return OptionalInt.of(address.getReturnCode());
            }
            if (e instanceof SMTPSendFailedException send && send.getNextException() == null) {
                return OptionalInt.of(send.getReturnCode());
            }
        }
        return OptionalInt.empty();
    }

    private static Throwable rootOf(Throwable failure) {
        var root = failure;
        while (root.getCause() != null) {
            root = root.getCause();
        }
        return root;
    }
}
