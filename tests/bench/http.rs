//! A visitor who asks for one page again and again, over several connections that are kept open.

use std::io;
use std::net::SocketAddr;
use std::time::{Duration, Instant};

use tokio::io::{AsyncReadExt as _, AsyncWriteExt as _};
use tokio::net::TcpStream;

/// Connections open at once.
const CONNECTIONS: usize = 12;

/// An answer as it came over the wire.
pub(crate) struct Answer {
    pub head: String,
    /// Still in chunks where it was sent so.
    pub body: Vec<u8>,
}

/// A GET of `path`, with this Accept-Encoding if any.
pub(crate) fn request(path: &str, encoding: Option<&str>) -> Vec<u8> {
    let encoding = encoding.map_or(String::new(), |name| format!("Accept-Encoding: {name}\r\n"));
    format!("GET {path} HTTP/1.1\r\nHost: localhost\r\n{encoding}\r\n").into_bytes()
}

/// Requests a second. Blocks; has a thread and a runtime of its own.
pub(crate) fn rate(address: SocketAddr, request: &[u8], lasting: Duration) -> f64 {
    let runtime = tokio::runtime::Builder::new_current_thread().enable_all().build().unwrap();
    let began = Instant::now();
    let all = (0..CONNECTIONS).map(|_| ask_until(address, request, began + lasting));
    let counts = runtime.block_on(futures_util::future::try_join_all(all)).unwrap();
    crate::table::rate(counts.iter().sum(), began.elapsed())
}

/// One answer.
pub(crate) fn once(address: SocketAddr, request: &[u8]) -> Answer {
    let runtime = tokio::runtime::Builder::new_current_thread().enable_all().build().unwrap();
    runtime
        .block_on(async {
            let mut socket = TcpStream::connect(address).await?;
            socket.write_all(request).await?;
            let mut buffer = vec![0; 1 << 20];
            let (head, end) = read(&mut socket, &mut buffer).await?;
            let body = buffer[head..end].to_vec();
            Ok::<_, io::Error>(Answer { head: String::from_utf8_lossy(&buffer[..head]).into_owned(), body })
        })
        .unwrap()
}

async fn ask_until(address: SocketAddr, request: &[u8], end: Instant) -> io::Result<usize> {
    let mut socket = TcpStream::connect(address).await?;
    socket.set_nodelay(true)?;
    let mut buffer = vec![0; 1 << 20];
    let mut count = 0;
    while Instant::now() < end {
        socket.write_all(request).await?;
        read(&mut socket, &mut buffer).await?;
        assert!(buffer.starts_with(b"HTTP/1.1 200"), "{}", String::from_utf8_lossy(&buffer[..200]));
        count += 1;
    }
    Ok(count)
}

/// Reads one answer; says where its head and where its body end.
async fn read(socket: &mut TcpStream, buffer: &mut [u8]) -> io::Result<(usize, usize)> {
    let mut filled = 0;
    let mut shape = None;
    loop {
        let more = socket.read(&mut buffer[filled..]).await?;
        if more == 0 {
            return Err(io::ErrorKind::UnexpectedEof.into());
        }
        filled += more;
        if shape.is_none() {
            shape = shape_of(&buffer[..filled]);
        }
        match shape {
            Some((head, Some(length))) if filled >= head + length => return Ok((head, filled)),
            Some((head, None)) if buffer[..filled].ends_with(b"0\r\n\r\n") => return Ok((head, filled)),
            _ => {}
        }
    }
}

/// Where the head ends, once it is here, and the body's length unless it comes in chunks.
fn shape_of(answer: &[u8]) -> Option<(usize, Option<usize>)> {
    let end = answer.windows(4).position(|four| four == b"\r\n\r\n")? + 4;
    let name = b"content-length: ";
    let at = answer[..end].windows(name.len()).position(|here| here.eq_ignore_ascii_case(name));
    let length = at.map(|at| {
        let digits = answer[at + name.len()..end].iter().take_while(|byte| byte.is_ascii_digit());
        digits.fold(0, |sum, digit| sum * 10 + usize::from(digit - b'0'))
    });
    Some((end, length))
}
