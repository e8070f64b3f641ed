package io.shipmate.notification.email;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.mail.internet.AddressException;
import jakarta.mail.internet.InternetAddress;
import java.time.Duration;
import java.util.Optional;
import java.util.Properties;
import org.eclipse.microprofile.config.inject.ConfigProperty;

/** How the mail server is reached and who writes, from {@code shipmate.smtp}. */
@ApplicationScoped
class MailSettings {

    enum Encryption {
        /** STARTTLS if the server offers it. */
        OPPORTUNISTIC,
        /** STARTTLS, or nothing is sent. */
        STARTTLS,
        /** TLS from the first byte. */
        TLS
    }

    private static final Duration CONNECT = Duration.ofSeconds(10);

    private final String host;
    private final int port;
    private final Optional<String> username;
    private final Optional<String> password;
    private final Encryption encryption;
    private final InternetAddress from;
    private final Duration silence;

    MailSettings(
            @ConfigProperty(name = "shipmate.smtp.host") String host,
            @ConfigProperty(name = "shipmate.smtp.port") int port,
            @ConfigProperty(name = "shipmate.smtp.username") Optional<String> username,
            @ConfigProperty(name = "shipmate.smtp.password") Optional<String> password,
            @ConfigProperty(name = "shipmate.smtp.encryption", defaultValue = "OPPORTUNISTIC") Encryption encryption,
            @ConfigProperty(name = "shipmate.smtp.from") String from,
            @ConfigProperty(name = "shipmate.smtp.silence", defaultValue = "60S") Duration silence)
            throws AddressException {
        this.host = host;
        this.port = port;
        this.username = username;
        this.password = password;
        this.encryption = encryption;
        this.from = new InternetAddress(from, true);
        this.silence = silence;
    }

    /** The settings by the names of Angus Mail. */
    Properties session() {
        var properties = new Properties();
        properties.setProperty("mail.transport.protocol", "smtp");
        properties.setProperty("mail.smtp.connectiontimeout", Long.toString(CONNECT.toMillis()));
        properties.setProperty("mail.smtp.timeout", Long.toString(silence.toMillis()));
        properties.setProperty("mail.smtp.writetimeout", Long.toString(silence.toMillis()));
        properties.setProperty("mail.smtp.auth", Boolean.toString(username.isPresent()));
        properties.setProperty("mail.smtp.ssl.enable", Boolean.toString(encryption == Encryption.TLS));
        properties.setProperty("mail.smtp.starttls.enable", Boolean.toString(encryption != Encryption.TLS));
        properties.setProperty("mail.smtp.starttls.required", Boolean.toString(encryption == Encryption.STARTTLS));
        properties.setProperty("mail.smtp.ssl.checkserveridentity", "true");
        // The answer to QUIT is not waited for.
        properties.setProperty("mail.smtp.quitwait", "false");
        return properties;
    }

    String host() {
        return host;
    }

    int port() {
        return port;
    }

    Optional<String> username() {
        return username;
    }

    Optional<String> password() {
        return password;
    }

    InternetAddress from() {
        return from;
    }

    /** The domain that Message-IDs are made under: the sender's. */
    String domain() {
        return from.getAddress().substring(from.getAddress().lastIndexOf('@') + 1);
    }
}
