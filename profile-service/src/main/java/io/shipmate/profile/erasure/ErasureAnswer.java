package io.shipmate.profile.erasure;

/** What somebody gets who asks for an erasure: the first time what would happen, the second time the receipt. */
sealed interface ErasureAnswer permits ErasureAnnouncementView, ErasureReceiptView {}
