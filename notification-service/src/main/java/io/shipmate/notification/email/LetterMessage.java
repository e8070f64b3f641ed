package io.shipmate.notification.email;

import jakarta.mail.Message;
import jakarta.mail.MessagingException;
import jakarta.mail.Session;
import jakarta.mail.internet.InternetAddress;
import jakarta.mail.internet.MimeBodyPart;
import jakarta.mail.internet.MimeMessage;
import jakarta.mail.internet.MimeMultipart;
import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.time.ZoneOffset;
import java.time.format.DateTimeFormatter;
import java.util.Locale;

/** A mail as it goes over the wire: text and HTML, and a Message-ID of our own. */
class LetterMessage extends MimeMessage {

    /** RFC 5322. */
    private static final DateTimeFormatter DATE =
            DateTimeFormatter.ofPattern("EEE, d MMM yyyy HH:mm:ss Z", Locale.ENGLISH);

    private static final String UTF_8 = StandardCharsets.UTF_8.name();

    private final String id;

    LetterMessage(String id, InternetAddress from, String to, String subject, Locale language, Instant now)
            throws MessagingException {
        super((Session) null);
        this.id = id;
        setFrom(from);
        setRecipient(Message.RecipientType.TO, new InternetAddress(to, true));
        setSubject(subject, UTF_8);
        setHeader("Date", DATE.format(now.atOffset(ZoneOffset.UTC)));
        setHeader("Content-Language", language.toLanguageTag());
        setHeader("Auto-Submitted", "auto-generated");
        setHeader("X-Auto-Response-Suppress", "All");
    }

    /** Fills in the words; a mail program shows the last form that it can. */
    LetterMessage saying(String text, String html) throws MessagingException {
        var plain = new MimeBodyPart();
        plain.setText(text, UTF_8, "plain");
        var rich = new MimeBodyPart();
        rich.setText(html, UTF_8, "html");
        setContent(new MimeMultipart("alternative", plain, rich));
        saveChanges();
        return this;
    }

    @Override
    protected void updateMessageID() throws MessagingException {
        setHeader("Message-ID", "<" + id + ">");
    }
}
