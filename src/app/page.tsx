export default function Home() {
  return <main><h1>Rungway</h1></main>;
}
