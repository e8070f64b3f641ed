package io.shipmate.notification.email;

import io.quarkus.qute.TemplateInstance;
import io.quarkus.qute.Variant;
import io.shipmate.notification.inbox.Kind;
import io.shipmate.notification.inbox.NoticeTexts;
import io.shipmate.notification.recipients.Reader;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.mail.MessagingException;
import jakarta.mail.internet.MimeMessage;
import java.time.Clock;
import java.util.Locale;
import java.util.Optional;
import java.util.ResourceBundle;
import org.eclipse.microprofile.config.inject.ConfigProperty;

/**
 * Writes mails: as text and as plain HTML, in the reader's language. They say that something happened, never what was said,
 * and name nobody but the reader; the subject does not even say what happened, because a locked screen shows it.
 */
@ApplicationScoped
class WritingLetters {

    private final MailSettings settings;
    private final Clock clock;
    private final String app;

    WritingLetters(
            MailSettings settings, Clock clock, @ConfigProperty(name = "shipmate.app-url") Optional<String> app) {
        this.settings = settings;
        this.clock = clock;
        this.app = app.orElse(null);
    }

    /**
     * Writes the mail. Its Message-ID is made of the delivery's id, so a repetition after a crash can be told from a second mail.
     *
     * @throws MessagingException if the address is none
     */
    MimeMessage write(Claimed delivery, Reader reader, Address address) throws MessagingException {
        var language = reader.language();
        var letter = new Letter(
                address.name(),
                NoticeTexts.sentence(delivery.kind(), language),
                text("next", delivery.kind(), language),
                app);
        var template =
                Locale.GERMAN.equals(language) ? LetterTemplates.german(letter) : LetterTemplates.english(letter);
        return new LetterMessage(
                        delivery.id() + "@" + settings.domain(),
                        settings.from(),
                        address.email(),
                        text("subject", delivery.kind(), language),
                        language,
                        clock.instant())
                .saying(render(template, "text/plain"), render(template, "text/html"));
    }

    private static String render(TemplateInstance template, String mediaType) {
        return template.setAttribute(TemplateInstance.SELECTED_VARIANT, Variant.forContentType(mediaType))
                .render();
    }

    private static String text(String part, Kind kind, Locale language) {
        return ResourceBundle.getBundle(
                        "texts.letters",
                        language,
                        Thread.currentThread().getContextClassLoader(),
                        ResourceBundle.Control.getNoFallbackControl(ResourceBundle.Control.FORMAT_PROPERTIES))
                .getString(kind.name() + '.' + part);
    }
}
