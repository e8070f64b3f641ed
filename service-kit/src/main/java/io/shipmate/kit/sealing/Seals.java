package io.shipmate.kit.sealing;

import com.google.crypto.tink.Aead;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import java.nio.charset.StandardCharsets;
import java.security.GeneralSecurityException;
import java.util.Collection;
import java.util.Map;
import java.util.function.Function;
import java.util.stream.Collectors;

/** Seals texts before they are stored and opens them for those who may read them. */
@ApplicationScoped
public class Seals {

    private final DataKeys keys;

    Seals(DataKeys keys) {
        this.keys = keys;
    }

    /** Seals a text (AES-256-GCM under the scope's data key), for this place only. Null stays null. */
    @Transactional(Transactional.TxType.MANDATORY)
    public byte[] seal(String clear, SealingScope scope, SealedPlace place) {
        if (clear == null) {
            return null;
        }
        try {
            return keys.forSealing(scope).encrypt(clear.getBytes(StandardCharsets.UTF_8), place.associatedData(scope));
        } catch (GeneralSecurityException e) {
            throw new SealBroken(e);
        }
    }

    /**
     * Opens a text in its place. Null stays null. A failure leaves the transaction as it is, so that a list may show the
     * other entries when the words of one were shredded.
     *
     * @throws SealBroken if it cannot be opened; see there
     */
    @Transactional(value = Transactional.TxType.MANDATORY, dontRollbackOn = SealBroken.class)
    public String open(byte[] sealed, SealingScope scope, SealedPlace place) {
        return opener(scope).open(sealed, place);
    }

    /** Opens many texts of one scope: its data key is fetched and unwrapped when the first is opened, not for each. */
    @Transactional(Transactional.TxType.MANDATORY)
    public Opener opener(SealingScope scope) {
        return new Opener(keys, scope);
    }

    /**
     * Openers for many scopes, whose data keys are fetched by one query: for lists that span many authors. A scope without a key, because its
     * author was forgotten or has sealed nothing, is left out. Ask for some hundreds at once.
     */
    @Transactional(Transactional.TxType.MANDATORY)
    public Map<SealingScope, Opener> openers(Collection<SealingScope> scopes) {
        try {
            return keys.find(scopes).stream()
                    .collect(Collectors.toMap(Function.identity(), scope -> new Opener(keys, scope)));
        } catch (GeneralSecurityException e) {
            throw new SealBroken(e);
        }
    }

    /** Opens the texts of one scope. Lives no longer than the transaction that asked for it. */
    public static final class Opener {

        private final DataKeys keys;
        private final SealingScope scope;
        private Aead key;

        private Opener(DataKeys keys, SealingScope scope) {
            this.keys = keys;
            this.scope = scope;
        }

        /** Opens a text in its place, as {@link Seals#open} does. */
        public String open(byte[] sealed, SealedPlace place) {
            if (sealed == null) {
                return null;
            }
            try {
                if (key == null) {
                    key = keys.forOpening(scope);
                }
                return new String(key.decrypt(sealed, place.associatedData(scope)), StandardCharsets.UTF_8);
            } catch (GeneralSecurityException e) {
                throw new SealBroken(e);
            }
        }
    }
}
