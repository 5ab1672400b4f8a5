package org.evenkeel.clinic.followup;

/**
 * A link that was just made, to be shown once.
 *
 * @param address the whole address, with the secret
 * @param qrSvg the address as a picture
 */
public record MadeLink(String address, String qrSvg) {
    static MadeLink of(String origin, LinkSecret secret) {
        String address = origin + "/f/" + secret.text();
        return new MadeLink(address, QrCodeImage.svg(address, "QR code of the private link"));
    }

    /** Never the secret: this may end in a log. */
    @Override
    public String toString() {
        return "MadeLink[...]";
    }
}
