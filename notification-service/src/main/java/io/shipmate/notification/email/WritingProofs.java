package io.shipmate.notification.email;

import io.quarkus.qute.TemplateInstance;
import io.quarkus.qute.Variant;
import io.shipmate.kit.problem.Languages;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.mail.MessagingException;
import jakarta.mail.internet.MimeMessage;
import java.time.Clock;
import java.util.Locale;
import java.util.ResourceBundle;
import java.util.UUID;

/** Writes mails that prove an address. They greet nobody by name and name no company: the address may have been mistyped. */
@ApplicationScoped
class WritingProofs {

    private final MailSettings settings;
    private final Clock clock;

    WritingProofs(MailSettings settings, Clock clock) {
        this.settings = settings;
        this.clock = clock;
    }

    /**
     * Writes the mail; each time under another Message-ID, because each time it holds another code.
     *
     * @throws MessagingException if the address is none
     */
    MimeMessage write(UUID request, Proof proof) throws MessagingException {
        var language = Languages.of(proof.language());
        var template = Locale.GERMAN.equals(language)
                ? LetterTemplates.proofInGerman(proof.code())
                : LetterTemplates.proofInEnglish(proof.code());
        var now = clock.instant();
        return new LetterMessage(
                        request + "." + now.toEpochMilli() + "@" + settings.domain(),
                        settings.from(),
                        proof.email(),
                        subject(language),
                        language,
                        now)
                .saying(render(template, "text/plain"), render(template, "text/html"));
    }

    private static String render(TemplateInstance template, String mediaType) {
        return template.setAttribute(TemplateInstance.SELECTED_VARIANT, Variant.forContentType(mediaType))
                .render();
    }

    private static String subject(Locale language) {
        return ResourceBundle.getBundle(
                        "texts.proof",
                        language,
                        Thread.currentThread().getContextClassLoader(),
                        ResourceBundle.Control.getNoFallbackControl(ResourceBundle.Control.FORMAT_PROPERTIES))
                .getString("subject");
    }
}
