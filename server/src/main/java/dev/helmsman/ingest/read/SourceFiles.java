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
import java.util.stream.Stream;
import java.util.zip.ZipEntry;
import java.util.zip.ZipFile;

/** Folders and zips to the files in them. */
public final class SourceFiles {
    private static final int ENTRIES_LIMIT = 10_000;
    private static final long UNPACKED_LIMIT = 64L << 30;
    /** Text of an export shrinks ten- to twentyfold; what shrinks more is made to fill the disk. */
    private static final long RATIO_LIMIT = 500;

    private SourceFiles() {}

    /** @throws UnreadableFileException for a path that is not there, or a zip that is broken, nested or a bomb */
    public static List<SourceFile> expand(List<Path> paths) throws IOException {
        List<SourceFile> files = new ArrayList<>();
        for (Path path : paths) {
            if (!Files.exists(path)) {
                throw new UnreadableFileException("找不到文件 " + path, "there is no file " + path);
            }
            if (!Files.isDirectory(path)) {
                add(path, path.getFileName().toString(), files);
                continue;
            }
            try (Stream<Path> inside = Files.walk(path)) {
                for (Path each : inside.filter(Files::isRegularFile)
                        .filter(SourceFiles::visible)
                        .sorted(Comparator.naturalOrder())
                        .toList()) {
                    add(each, path.relativize(each).toString().replace('\\', '/'), files);
                }
            }
        }
        return files;
    }

    private static boolean visible(Path file) {
        String name = file.getFileName().toString();
        return !name.startsWith(".") && !name.startsWith("~$");
    }

    private static void add(Path path, String name, List<SourceFile> files) throws IOException {
        byte[] head = new byte[4];
        int length;
        try (InputStream in = Files.newInputStream(path)) {
            length = in.readNBytes(head, 0, 4);
        }
        if (length == 4 && head[0] == 'P' && head[1] == 'K' && !isWorkbook(path)) {
            addZip(path, name, files);
        } else {
            files.add(new SourceFile(name, Files.size(path), path, () -> Files.newInputStream(path)));
        }
    }

    private static boolean isWorkbook(Path path) throws IOException {
        try (ZipFile zip = open(path)) {
            return zip.getEntry("[Content_Types].xml") != null || zip.getEntry("xl/workbook.xml") != null;
        }
    }

    private static ZipFile open(Path path) throws IOException {
        for (Charset names : List.of(StandardCharsets.UTF_8, Encoding.GB18030.charset())) {
            try {
                return new ZipFile(path.toFile(), names);
            } catch (IllegalArgumentException | java.util.zip.ZipException wrongNamesOrBroken) {
                // Chinese systems write names in GBK; a broken file fails the second time too
            }
        }
        throw new UnreadableFileException(
                path.getFileName() + " 不是完好的压缩文件；请重新下载",
                path.getFileName() + " is not a sound zip file; download it again");
    }

    private static void addZip(Path path, String name, List<SourceFile> files) throws IOException {
        try (ZipFile zip = open(path)) {
            if (zip.size() > ENTRIES_LIMIT) {
                throw new UnreadableFileException(
                        name + " 含 " + zip.size() + " 个文件，超过 " + ENTRIES_LIMIT + " 个；请分批导入",
                        name + " holds " + zip.size() + " files, more than " + ENTRIES_LIMIT + "; import it in parts");
            }
            long unpacked = 0;
            for (ZipEntry entry :
                    zip.stream().sorted(Comparator.comparing(ZipEntry::getName)).toList()) {
                if (entry.isDirectory() || entry.getName().startsWith("__MACOSX/")) continue;
                String inside = entry.getName();
                if (inside.substring(inside.lastIndexOf('/') + 1).startsWith(".")) continue;
                unpacked += Math.max(0, entry.getSize());
                boolean bomb = entry.getSize() > (16 << 20)
                        && entry.getSize() > RATIO_LIMIT * Math.max(1, entry.getCompressedSize());
                if (unpacked > UNPACKED_LIMIT || bomb) {
                    throw new UnreadableFileException(
                            name + " 解压后异常大，已拒绝", name + " would unpack to an unreasonable size and was refused");
                }
                files.add(new SourceFile(
                        name + "!" + inside,
                        Math.max(entry.getCompressedSize(), 0),
                        null,
                        () -> openEntry(path, inside, name)));
            }
        }
    }

    private static InputStream openEntry(Path path, String inside, String name) throws IOException {
        ZipFile zip = open(path);
        try {
            InputStream in = zip.getInputStream(zip.getEntry(inside));
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
                    name + " 无法解压，可能设了密码；请先用短信中的密码解压再导入",
                    name + " cannot be unpacked, perhaps it has a password; unpack it with the password first");
        }
    }
}
