package dev.helmsman.ingest.read;

import java.io.FilterInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Locale;
import java.util.stream.Stream;
import java.util.zip.ZipEntry;
import java.util.zip.ZipFile;

/**
 * Folders and zips to the files in them; one that cannot be opened does not keep the others out.
 *
 * @param files in the order of their names
 * @param refused files that cannot be looked into, with the reason
 */
public record SourceFiles(List<SourceFile> files, List<Refused> refused) {
    private static final int ENTRIES_LIMIT = 10_000;
    private static final long UNPACKED_LIMIT = 64L << 30;

    /** A file or zip that nothing can be read from. */
    public record Refused(String name, UnreadableFileException why) {}

    public SourceFiles {
        files = List.copyOf(files);
        refused = List.copyOf(refused);
    }

    public static SourceFiles in(List<Path> paths) throws IOException {
        List<SourceFile> files = new ArrayList<>();
        List<Refused> refused = new ArrayList<>();
        for (Path path : paths) {
            if (!Files.exists(path)) {
                refused.add(new Refused(
                        path.toString(), new UnreadableFileException("找不到文件 " + path, "there is no file " + path)));
            } else if (!Files.isDirectory(path)) {
                add(path, String.valueOf(path.getFileName()), files, refused);
            } else {
                try (Stream<Path> inside = Files.walk(path)) {
                    for (Path each : inside.filter(Files::isRegularFile)
                            .filter(SourceFiles::visible)
                            .sorted(Comparator.naturalOrder())
                            .toList()) {
                        add(each, path.relativize(each).toString().replace('\\', '/'), files, refused);
                    }
                }
            }
        }
        return new SourceFiles(files, refused);
    }

    private static boolean visible(Path file) {
        String name = String.valueOf(file.getFileName());
        return !name.startsWith(".") && !name.startsWith("~$");
    }

    private static void add(Path path, String name, List<SourceFile> files, List<Refused> refused) {
        try {
            byte[] head = new byte[4];
            int length;
            try (InputStream in = Files.newInputStream(path)) {
                length = in.readNBytes(head, 0, 4);
            }
            if (length == 4 && head[0] == 'P' && head[1] == 'K' && !isWorkbook(path, name)) {
                inZip(path, name, files, refused);
            } else {
                files.add(new SourceFile(name, Files.size(path), path, () -> Files.newInputStream(path)));
            }
        } catch (UnreadableFileException why) {
            refused.add(new Refused(name, why));
        } catch (IOException e) {
            refused.add(new Refused(
                    name,
                    new UnreadableFileException(
                            "读不了这个文件：" + e.getMessage() + "；请检查权限",
                            "the file cannot be read: " + e.getMessage() + "; check who may read it")));
        }
    }

    private static boolean isWorkbook(Path path, String name) throws IOException {
        try (ZipFile zip = open(path, name)) {
            return zip.getEntry("[Content_Types].xml") != null || zip.getEntry("xl/workbook.xml") != null;
        }
    }

    private static ZipFile open(Path path, String name) throws IOException {
        // Java's own reader calls such a file broken and does not say why.
        if (ZipHead.encrypted(path)) {
            throw new UnreadableFileException(
                    name + " 设了密码；请先用密码（平台常以短信发送）解压，再导入里面的文件",
                    name
                            + " has a password; unpack it with the password first (platforms often send it by text message), then import the files in it");
        }
        for (Charset names : List.of(StandardCharsets.UTF_8, Encoding.GB18030.charset())) {
            try {
                return new ZipFile(path.toFile(), names);
            } catch (IllegalArgumentException | java.util.zip.ZipException wrongNamesOrBroken) {
                // Chinese systems write names in GBK; a broken file fails the second time too
            }
        }
        throw new UnreadableFileException(
                name + " 不是完好的压缩文件或工作簿，可能下载未完成；请重新下载",
                name + " is not a sound zip file or workbook, the download may be broken; download it again");
    }

    private static void inZip(Path path, String name, List<SourceFile> all, List<Refused> refused) throws IOException {
        List<SourceFile> files = new ArrayList<>();
        List<Refused> inner = new ArrayList<>();
        try (ZipFile zip = open(path, name)) {
            if (zip.size() > ENTRIES_LIMIT) {
                throw new UnreadableFileException(
                        name + " 含 " + zip.size() + " 个文件，超过 " + ENTRIES_LIMIT + " 个；请分批导入",
                        name + " holds " + zip.size() + " files, more than " + ENTRIES_LIMIT + "; import it in parts");
            }
            long unpacked = 0;
            for (ZipEntry entry :
                    zip.stream().sorted(Comparator.comparing(ZipEntry::getName)).toList()) {
                String inside = entry.getName();
                if (entry.isDirectory() || !wanted(inside)) continue;
                unpacked += Math.max(0, entry.getSize());
                if (unpacked > UNPACKED_LIMIT || UnpackedStream.bomb(entry.getSize(), entry.getCompressedSize())) {
                    throw UnpackedStream.refusal(name);
                }
                long packed = Math.max(entry.getCompressedSize(), 0);
                String whole = name + "!" + inside;
                SourceFile.Opener opener = () -> openEntry(path, inside, name, packed);
                if (inside.toLowerCase(Locale.ROOT).endsWith(".zip")) {
                    try {
                        files.addAll(new NestedZip(opener, whole, packed).files());
                    } catch (UnreadableFileException why) {
                        inner.add(new Refused(whole, why));
                    }
                } else {
                    files.add(new SourceFile(whole, packed, null, opener));
                }
            }
        }
        if (files.isEmpty() && inner.isEmpty()) {
            throw new UnreadableFileException(name + " 里没有文件", name + " holds no files");
        }
        all.addAll(files);
        refused.addAll(inner);
    }

    /** Not what systems leave beside the files of a zip. */
    static boolean wanted(String inside) {
        return !inside.startsWith("__MACOSX/")
                && !inside.substring(inside.lastIndexOf('/') + 1).startsWith(".");
    }

    private static InputStream openEntry(Path path, String inside, String name, long packed) throws IOException {
        ZipFile zip = open(path, name);
        try {
            InputStream in = new UnpackedStream(zip.getInputStream(zip.getEntry(inside)), packed, name + "!" + inside);
            return new FilterInputStream(in) {
                @Override
                public void close() throws IOException {
                    super.close();
                    zip.close();
                }
            };
        } catch (IOException | RuntimeException e) {
            zip.close();
            throw new UnreadableFileException(
                    name + "!" + inside + " 无法解压，压缩文件已损坏；请重新下载",
                    name + "!" + inside + " cannot be unpacked, the zip file is damaged; download it again");
        }
    }
}
