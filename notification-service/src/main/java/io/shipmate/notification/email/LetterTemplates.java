package io.shipmate.notification.email;

import io.quarkus.qute.CheckedTemplate;
import io.quarkus.qute.TemplateInstance;

/** The templates in {@code templates/email}, each as text and as HTML; the build checks what they use. */
@CheckedTemplate(basePath = "email")
final class LetterTemplates {

    private LetterTemplates() {}

    static native TemplateInstance english(Letter letter);

    static native TemplateInstance german(Letter letter);

    static native TemplateInstance proofInEnglish(String code);

    static native TemplateInstance proofInGerman(String code);
}
