package legalkiosk.server.notarisation;

import java.io.ByteArrayOutputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HexFormat;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.function.IntFunction;
import legalkiosk.server.storage.Hashes;

/** Documents without any signature, for a backend that has no keys: they say so themselves. */
public final class PlainSealing implements Sealing {
    private static final int LINES = 36;
    private static final int WIDTH = 38;

    @Override
    public Made text(String caseId, String title, List<String> paragraphs, IntFunction<String> pageMark) {
        List<String> lines = new ArrayList<>(List.of(title, ""));
        paragraphs.forEach(paragraph -> {
            for (int at = 0; at < Math.max(1, paragraph.length()); at += WIDTH) {
                lines.add(paragraph.substring(at, Math.min(paragraph.length(), at + WIDTH)));
            }
        });
        List<List<String>> pages = new ArrayList<>();
        for (int at = 0; at < lines.size(); at += LINES) {
            List<String> page = new ArrayList<>(lines.subList(at, Math.min(lines.size(), at + LINES)));
            page.add(pageMark.apply(pages.size() + 1));
            pages.add(page);
        }
        return new Made(pdf(pages), pages.size());
    }

    @Override
    public byte[] sign(Signer signer, byte[] pdf, String inkJson) {
        String note = "\n% unsigned sample, ink " + Hashes.sha256(inkJson) + "\n%%EOF\n";
        ByteArrayOutputStream out = new ByteArrayOutputStream();
        out.writeBytes(pdf);
        out.writeBytes(note.getBytes(StandardCharsets.US_ASCII));
        return out.toByteArray();
    }

    @Override
    public Made scanned(String caseId, String title, List<byte[]> jpegs) {
        List<String> lines = jpegs.stream().map(Hashes::sha256).toList();
        return text(caseId, title, lines, page -> "-" + page);
    }

    @Override
    public Made certificate(CertificateFacts facts) {
        List<String> lines = new ArrayList<>(List.of(facts.number()));
        facts.parties()
                .forEach(party -> lines.add(party.role() + "：" + party.name().reveal()));
        lines.add(facts.statement().reveal());
        lines.add("本公证以远程视频方式办理。");
        lines.add(facts.office());
        lines.add("公证员：" + facts.notary());
        lines.add(facts.date().toString());
        lines.add("核验码：" + facts.checkCode());
        lines.add("示例：没有电子签名。");
        return text(facts.caseId(), "公证书", lines, page -> facts.number() + "-" + page);
    }

    @Override
    public void assemble(EvidenceInput input) {
        // No recording, no keys: there is nothing to be put together.
    }

    @Override
    public Optional<Path> packageOf(String caseId) {
        return Optional.empty();
    }

    @Override
    public Optional<Path> excerptOf(String caseId) {
        return Optional.empty();
    }

    @Override
    public boolean records() {
        return false;
    }

    @Override
    public void destroy(String caseId) {
        // Nothing is kept.
    }

    private static byte[] pdf(List<List<String>> pages) {
        List<String> objects = new ArrayList<>();
        StringBuilder kids = new StringBuilder();
        for (int i = 0; i < pages.size(); i++) {
            kids.append(5 + 2 * i).append(" 0 R ");
        }
        objects.add("<< /Type /Catalog /Pages 2 0 R >>");
        objects.add("<< /Type /Pages /Count " + pages.size() + " /Kids [" + kids + "] >>");
        objects.add("<< /Type /Font /Subtype /Type0 /BaseFont /STSong-Light /Encoding /UniGB-UCS2-H"
                + " /DescendantFonts [4 0 R] >>");
        objects.add("<< /Type /Font /Subtype /CIDFontType0 /BaseFont /STSong-Light"
                + " /CIDSystemInfo << /Registry (Adobe) /Ordering (GB1) /Supplement 2 >> /DW 1000 >>");
        for (int i = 0; i < pages.size(); i++) {
            String content = content(pages.get(i));
            objects.add("<< /Type /Page /Parent 2 0 R /MediaBox [0 0 595 842] /Contents " + (6 + 2 * i)
                    + " 0 R /Resources << /Font << /F 3 0 R >> >> >>");
            objects.add("<< /Length " + content.length() + " >>\nstream\n" + content + "\nendstream");
        }
        StringBuilder out = new StringBuilder("%PDF-1.4\n");
        StringBuilder table = new StringBuilder("0000000000 65535 f \n");
        for (int i = 0; i < objects.size(); i++) {
            table.append(String.format(Locale.ROOT, "%010d 00000 n \n", out.length()));
            out.append(i + 1).append(" 0 obj\n").append(objects.get(i)).append("\nendobj\n");
        }
        int start = out.length();
        out.append("xref\n0 ").append(objects.size() + 1).append('\n').append(table);
        out.append("trailer << /Root 1 0 R /Size ").append(objects.size() + 1).append(" >>\nstartxref\n");
        return out.append(start).append("\n%%EOF\n").toString().getBytes(StandardCharsets.US_ASCII);
    }

    private static String content(List<String> lines) {
        StringBuilder content = new StringBuilder("BT /F 12 Tf 20 TL 60 780 Td ");
        lines.forEach(line -> content.append('<')
                .append(HexFormat.of().formatHex(line.getBytes(StandardCharsets.UTF_16BE)))
                .append("> Tj T* "));
        return content.append("ET").toString();
    }
}
