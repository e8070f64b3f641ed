package io.shipmate.kit.sealing;

import com.google.crypto.tink.KeysetHandle;
import com.google.crypto.tink.RegistryConfiguration;
import com.google.crypto.tink.TinkProtoKeysetFormat;
import com.google.crypto.tink.aead.AeadConfig;
import jakarta.enterprise.context.ApplicationScoped;
import java.nio.charset.StandardCharsets;
import java.security.GeneralSecurityException;

/** Wraps data keys under the newest master key and unwraps them with any; a wrapped key is bound to its scope. */
@ApplicationScoped
class Wrapping {

    static {
        try {
            AeadConfig.register();
        } catch (GeneralSecurityException e) {
            throw new ExceptionInInitializerError(e);
        }
    }

    private final MasterKeys masters;

    Wrapping(MasterKeys masters) {
        this.masters = masters;
    }

    byte[] wrap(KeysetHandle key, SealingScope scope) throws GeneralSecurityException {
        return TinkProtoKeysetFormat.serializeEncryptedKeyset(
                key, masters.key(masters.newest()), binding(scope), RegistryConfiguration.get());
    }

    KeysetHandle unwrap(String master, byte[] wrapped, SealingScope scope) throws GeneralSecurityException {
        return TinkProtoKeysetFormat.parseEncryptedKeyset(
                wrapped, masters.key(master), binding(scope), RegistryConfiguration.get());
    }

    private static byte[] binding(SealingScope scope) {
        return ("data-key|" + scope.circle() + '|' + scope.author()).getBytes(StandardCharsets.UTF_8);
    }
}
