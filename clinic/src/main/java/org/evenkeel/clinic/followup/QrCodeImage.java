package org.evenkeel.clinic.followup;

import io.nayuki.qrcodegen.QrCode;

/** A link as a picture that a phone's camera reads: an SVG without styles or scripts. */
final class QrCodeImage {
    private static final int QUIET_ZONE = 4;

    private QrCodeImage() {}

    /**
     * The picture, black on white in light and dark: cameras want it so.
     *
     * @param label what it is, for those who can't see it
     */
    static String svg(String address, String label) {
        QrCode code = QrCode.encodeText(address, QrCode.Ecc.MEDIUM);
        int side = code.size + 2 * QUIET_ZONE;
        StringBuilder path = new StringBuilder();
        for (int y = 0; y < code.size; y++) {
            for (int x = 0; x < code.size; x++) {
                if (code.getModule(x, y)) {
                    path.append('M')
                            .append(x + QUIET_ZONE)
                            .append(' ')
                            .append(y + QUIET_ZONE)
                            .append("h1v1h-1z");
                }
            }
        }
        return "<svg xmlns=\"http://www.w3.org/2000/svg\" class=\"qr\" role=\"img\" aria-label=\"" + label
                + "\" viewBox=\"0 0 " + side + " " + side
                + "\" shape-rendering=\"crispEdges\"><path fill=\"#fff\" d=\"M0 0h"
                + side + "v" + side + "H0z\"/><path fill=\"#000\" d=\"" + path + "\"/></svg>";
    }
}
